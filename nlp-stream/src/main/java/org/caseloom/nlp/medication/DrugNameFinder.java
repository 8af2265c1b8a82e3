package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.medication.DrugWords.DrugWord;
import org.caseloom.nlp.types.Evidence;

/**
 * Finds names of drugs in one normalised text by their grammar, beside those that the ontology lists: by INN stems, by
 * nouns such as 薬 and 軟膏; and completes all of them with salts and dose forms. For one text and thread.
 */
final class DrugNameFinder {
    /** How many chars a compound may have before its head. */
    private static final int LONGEST_MODIFIER = 16;
    /** A name has this many chars before its stem. */
    private static final int SHORTEST_KATAKANA = 2;
    private static final int SHORTEST_LATIN = 3;
    private static final int MOST_PARTS = 3;
    private static final String PREPARATION = "剤";
    private static final String PREPARATION_OF = "製剤";
    private static final String DRUG = "薬";

    private static final int LONGEST_ANTIBODY = 16;
    private static final int LONGEST_MEASURED = 10;
    private static final String MEDICATION = "CSL:medication";
    /** Letters that end a name: ヒューマリンR, リンデロンV; T and A are units. */
    private static final String NAME_LETTERS = "RNLPQDSVH";

    private record Hit(int start, int end, DrugWord word) {}

    private final NormalizedText text;
    private final String folded;
    private final ReleaseLexicon lexicon;
    private final List<DrugName> known;
    private final BitSet taken;
    private final BitSet measured;
    private final List<DrugName> references = new ArrayList<>();
    private final List<Hit> heads = new ArrayList<>();
    private final BitSet barred = new BitSet();
    private final BitSet stopped = new BitSet();
    private final Map<Integer, Integer> saltBefore = new HashMap<>();
    private final Map<Integer, Integer> partBehind = new HashMap<>();
    private final Map<Integer, DrugName> knownByEnd = new HashMap<>();

    /**
     * @param known the names of drugs that the ontology lists, in text order
     * @param taken    the places of what else is named
     * @param measured where among them the name of a test begins
     */
    DrugNameFinder(NormalizedText text, ReleaseLexicon lexicon, List<DrugName> known, BitSet taken, BitSet measured) {
        this.text = text;
        this.folded = text.folded();
        this.lexicon = lexicon;
        this.taken = taken;
        this.measured = measured;
        DrugWords.scan(folded, (start, end, words) -> words.forEach(word -> note(new Hit(start, end, word))));
        this.known = known.stream().filter(name -> !isBarred(name)).toList();
        this.known.forEach(name -> knownByEnd.put(name.end(), name));
    }

    /** Whether a name is a part of a word that is no drug: 薬剤 in 薬剤性. */
    boolean isBarred(DrugName name) {
        return barred.nextClearBit(name.start()) >= name.end()
                && (barred.get(name.end()) || name.start() > 0 && barred.get(name.start() - 1));
    }

    private void note(Hit hit) {
        switch (hit.word().kind()) {
            case STEM, HEAD, ALONE, ANTIBODY -> heads.add(hit);
            case FORM -> {
                heads.add(hit);
                partBehind.merge(hit.start(), hit.end(), Math::max);
            }
            case PART -> partBehind.merge(hit.start(), hit.end(), Math::max);
            case SALT -> saltBefore.merge(hit.end(), hit.start(), Math::min);
            case STOP -> stopped.set(hit.end());
            case REFERENCE -> {
                if (lexicon.contains(MEDICATION)) {
                    references.add(new DrugName(hit.start(), hit.end(), List.of(lexicon.concept(MEDICATION)),
                            DrugName.REFERENCE + hit.word().text()));
                }
            }
            case ADMIN, TAKEN, OTHER -> {
            }
            case NOT -> barred.set(hit.start(), hit.end());
        }
    }

    /** All names in text order, never overlapping. */
    List<DrugName> find() {
        List<DrugName> names = new ArrayList<>();
        references.stream().filter(name -> !isBarred(name)).forEach(names::add);
        names.addAll(known);
        for (Hit head : heads) {
            if (barred.nextClearBit(head.start()) < head.end()) {
                DrugName name = switch (head.word().kind()) {
                    case STEM -> stem(head);
                    case HEAD -> compound(head, false);
                    case ALONE -> compound(head, true);
                    case FORM -> form(head);
                    case ANTIBODY -> antibody(head);
                    case PART, SALT, STOP, ADMIN, TAKEN, REFERENCE, OTHER, NOT -> null;
                };
                if (name != null) {
                    names.add(name);
                }
            }
        }
        addInContext(names);
        names.sort(DrugName.LEFTMOST_LONGEST);
        return completed(names);
    }

    private void addInContext(List<DrugName> names) {
        if (!lexicon.contains(MEDICATION)) {
            return;
        }
        BitSet places = (BitSet) taken.clone();
        places.or(barred);
        names.forEach(name -> places.set(name.start(), name.end()));
        var context = new NamesInContext(text, places, List.of(lexicon.concept(MEDICATION)));
        List<DrugName> given = context.given();
        List<DrugName> all = new ArrayList<>(names);
        all.addAll(given);
        names.addAll(given);
        names.addAll(context.joined(all));
        addPreparations(names, context);
    }

    /** What is measured is a drug where it is given, and there is a preparation of it: 血小板10単位, アルブミンを投与. */
    private void addPreparations(List<DrugName> names, NamesInContext context) {
        for (int start = measured.nextSetBit(0); start >= 0; start = measured.nextSetBit(start + 1)) {
            int end = taken.nextClearBit(start);
            List<Concept> concepts = end - start <= LONGEST_MEASURED
                    && (DrugWords.isTaken(folded, end) || context.isDosed(end))
                            ? drugs(folded.substring(start, end) + PREPARATION_OF)
                            : List.of();
            if (!concepts.isEmpty()) {
                names.add(new DrugName(modifier(start), end, concepts, "drug-word:" + PREPARATION_OF));
            }
        }
    }

    /** What is made against something is a drug where it is given: 抗TNFα抗体投与. */
    private DrugName antibody(Hit hit) {
        int begin = folded.lastIndexOf('抗', hit.start() - 1);
        if (begin < 0 || hit.start() - begin > LONGEST_ANTIBODY || !DrugWords.isGiven(folded, hit.end())) {
            return null;
        }
        for (int at = begin; at < hit.start(); at++) {
            if (!Letters.inCompound(folded.charAt(at))) {
                return null;
            }
        }
        return name(begin, hit, List.of(), "drug-word:");
    }

    private DrugName stem(Hit hit) {
        boolean latin = Characters.isLatin(folded.charAt(hit.start()));
        int begin = hit.start();
        while (begin > 0 && isAlike(folded.charAt(begin - 1), latin)) {
            begin--;
        }
        boolean isLongEnough = hit.start() - begin >= (latin ? SHORTEST_LATIN : SHORTEST_KATAKANA);
        return isLongEnough && !isAlike(Letters.at(folded, hit.end()), latin)
                ? name(begin, hit, List.of(), "drug-stem:")
                : null;
    }

    private static boolean isAlike(char c, boolean latin) {
        return latin ? Characters.isLatin(c) : Characters.isKatakana(c);
    }

    private DrugName compound(Hit hit, boolean alone) {
        if (knownByEnd.containsKey(hit.end())) {
            return null; // the ontology knows better where it begins
        }
        DrugName drug = knownByEnd.get(hit.start());
        if (drug != null) {
            return name(drug.start(), hit, drug.concepts(), "drug-word:");
        }
        int begin = modifier(hit.start());
        return begin < hit.start() || alone && !Characters.isKanji(Letters.at(folded, begin - 1))
                ? name(begin, hit, List.of(), "drug-word:")
                : null;
    }

    /** A dose form makes a drug of a katakana name only: 1錠 is an amount. */
    private DrugName form(Hit hit) {
        int begin = hit.start();
        while (begin > 0 && Characters.isKatakana(folded.charAt(begin - 1))) {
            begin--;
        }
        boolean named = hit.start() - begin > SHORTEST_KATAKANA && !knownByEnd.containsKey(hit.start())
                && !Characters.isKatakana(Letters.at(folded, hit.end()));
        return named ? name(begin, hit, List.of(), "drug-form:") : null;
    }

    /** Where the words before a head begin; its own place where there are none. */
    private int modifier(int head) {
        int at = head;
        while (at > 0 && head - at < LONGEST_MODIFIER && Letters.inCompound(folded.charAt(at - 1)) && !stopped.get(at)
                && !knownByEnd.containsKey(at)) {
            at--;
        }
        if (at > 0 && head - at == LONGEST_MODIFIER && Letters.inCompound(folded.charAt(at - 1)) && !stopped.get(at)) {
            return head; // so long a run is no name, or its beginning cannot be told
        }
        while (at < head && isNoBeginning(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNoBeginning(char c) {
        return Characters.isDigit(c) || c == '-' || c == '・' || c == 'ー';
    }

    private DrugName name(int begin, Hit hit, List<Concept> ofName, String rule) {
        List<Concept> concepts = listed(begin, hit.start(), hit.end());
        if (concepts.isEmpty()) {
            concepts = ofName;
        }
        if (concepts.isEmpty() && lexicon.contains(hit.word().concept())) {
            concepts = List.of(lexicon.concept(hit.word().concept()));
        }
        return concepts.isEmpty() ? null : new DrugName(begin, hit.end(), concepts, rule + hit.word().text());
    }

    /** What the ontology calls by the longest end of the words that it lists: 阻害薬 of 免疫阻害薬; 薬 and 剤 are the same. */
    private List<Concept> listed(int begin, int head, int end) {
        for (int from = begin; from <= head; from++) {
            String form = folded.substring(from, end);
            List<Concept> concepts = drugs(form);
            if (concepts.isEmpty() && (form.endsWith(PREPARATION) || form.endsWith(DRUG))) {
                concepts = drugs(form.substring(0, form.length() - 1) + (form.endsWith(DRUG) ? PREPARATION : DRUG));
            }
            if (!concepts.isEmpty()) {
                return concepts;
            }
        }
        return List.of();
    }

    private List<Concept> drugs(String form) {
        List<TermEntry> entries = lexicon.matcher().entries(form);
        return entries.isEmpty()
                ? List.of()
                : Evidence.concepts(
                        entries.stream().filter(entry -> entry.concept().type() == MentionType.MEDICATION).toList());
    }

    private List<DrugName> completed(List<DrugName> names) {
        List<DrugName> completed = new ArrayList<>(names.size());
        int free = 0;
        for (DrugName name : names) {
            if (name.start() >= free) {
                int start = saltBefore.getOrDefault(name.start(), name.start());
                int end = withParts(withLetter(name.end()));
                completed.add(name.over(Math.max(start, free), end));
                free = end;
            }
        }
        return completed;
    }

    private int withLetter(int end) {
        boolean letter = Characters.isKatakana(Letters.at(folded, end - 1)) && end < folded.length()
                && NAME_LETTERS.indexOf(text.cased().charAt(end)) >= 0
                && !Characters.isLatin(Letters.at(folded, end + 1));
        return letter ? end + 1 : end;
    }

    private int withParts(int end) {
        int at = end;
        for (int i = 0; i < MOST_PARTS; i++) {
            Integer behind = partBehind.get(at);
            if (behind == null || barred.nextClearBit(at) >= behind || cutsWord(at, behind)) {
                return at;
            }
            at = behind;
        }
        return at;
    }

    private boolean cutsWord(int begin, int end) {
        char last = folded.charAt(end - 1);
        char after = Letters.at(folded, end);
        return Characters.isLatin(last) && Characters.isLatin(after)
                || Characters.isLatin(folded.charAt(begin)) && Characters.isLatin(folded.charAt(begin - 1))
                || Characters.isKatakana(last) && Characters.isKatakana(after);
    }
}
