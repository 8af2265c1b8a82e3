package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Finds the finding that the name of a disease states besides: by the same words (brachydactyly type C is type C brachydactyly),
 * before syndrome or disease (popliteal pterygium syndrome), before the number of a type (neurofibromatosis type 2), and behind words
 * that narrow it down (familial basal cell carcinoma syndrome). It comes behind the disease among the concepts of the mention. A finding
 * that is no phenotype gets the phenotype with words of the same families, too.
 */
final class FurtherNames implements Annotator {
    private static final Set<String> KINDS = Set.of("syndrome", "disease", "disorder");
    private static final Set<String> COUNTERS = Set.of("type", "stage", "grade", "class", "group", "complementation");
    /** What is an abnormality of the place or function before it: endocrine disorder, speech impairment. */
    private static final Set<String> UNWELL = Set.of("disorder", "disease", "dysfunction", "impairment");
    private static final String ABNORMALITY = "abnormality";
    private static final Pattern AND = Pattern.compile(" (?:and|or|and/or|with or without) |/");
    private static final int LONGEST_NUMBER = 3;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 6;

    @Override
    public void annotate(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english();
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            String text = reading.document().text().substring(mention.begin(), mention.end()).toLowerCase(Locale.ROOT);
            if (mention.concept().type() == MentionType.FINDING && text.indexOf(' ') > 0
                    && mention.concepts().stream().noneMatch(Phenotypes::isOne)) {
                boolean unnamed = mention.concept().id().equals(Evidence.UNNAMED);
                List<Concept> known = unnamed ? List.of() : mention.concepts();
                List<Concept> concepts = named(known, findings(text, dictionary));
                if (concepts.size() > known.size()) {
                    evidences.replace(i, mention.naming(concepts));
                }
            } else if (mention.concept().type() == MentionType.DISEASE && text.indexOf(' ') > 0) {
                List<Concept> concepts = named(mention.concepts(), findings(text, dictionary));
                if (concepts.size() == mention.concepts().size() && !Phenotypes.isOne(mention.concept())) {
                    concepts = named(concepts, nested(text, dictionary));
                    concepts = named(concepts, members(text, dictionary));
                }
                if (concepts.size() > mention.concepts().size()) {
                    evidences.replace(i, mention.naming(concepts));
                }
            }
        }
    }

    private static List<TermEntry> findings(String text, EnglishDictionary dictionary) {
        List<Word> words = ContentWords.of(text);
        if (words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<TermEntry> same = dictionary.family(words, false);
        Word last = words.getLast();
        for (int i = 0; same.isEmpty() && KINDS.contains(last.form()) && i < words.size() - FEWEST_WORDS; i++) {
            same = dictionary.named(text.substring(words.get(i).start(), words.get(words.size() - 2).end()));
        }
        if (same.isEmpty() && UNWELL.contains(last.form())) {
            List<Word> general = new ArrayList<>(words.subList(0, words.size() - 1));
            general.add(new Word(last.start(), last.end(), ABNORMALITY, false, last.before()));
            same = dictionary.family(general, false).stream().filter(FurtherNames::isNoForm).toList();
        }
        return same;
    }

    /** A disorder of a place need not change its form. */
    private static boolean isNoForm(TermEntry entry) {
        return !entry.term().text().toLowerCase(Locale.ROOT).contains("morpholog");
    }

    /** The phenotypes that a part of the name is: without the number of a type, or without what narrows it down. */
    private static List<TermEntry> nested(String text, EnglishDictionary dictionary) {
        Words words = Words.of(text);
        int last = words.size() - 1;
        boolean counted = last > 0 && (Character.isDigit(words.form(last).charAt(0))
                || last > 1 && COUNTERS.contains(words.form(last - 1)) && isNumber(words.form(last)));
        last -= counted ? 1 : 0;
        last -= last > 0 && counted && COUNTERS.contains(words.form(last)) ? 1 : 0;
        last -= last > 0 && KINDS.contains(words.form(last)) ? 1 : 0;
        boolean whole = last < words.size() - 1;
        for (int first = whole ? 0 : 1; whole && first == 0 || first + FEWEST_WORDS <= last + 1; first++) {
            List<TermEntry> named = dictionary.named(words.text(first, last))
                    .stream()
                    .filter(entry -> Phenotypes.isOne(entry.concept()))
                    .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    /** The phenotypes that a name in two members is: cleft lip and palate. */
    private static List<TermEntry> members(String text, EnglishDictionary dictionary) {
        Matcher and = AND.matcher(text);
        int shared = and.find() ? text.lastIndexOf(' ', and.start() - 1) : -1;
        if (shared < 0) {
            return List.of();
        }
        String other = text.substring(0, shared + 1) + text.substring(and.end());
        return Stream.of(text.substring(0, and.start()), other)
                .flatMap(member -> dictionary.named(member).stream())
                .filter(entry -> Phenotypes.isOne(entry.concept()))
                .toList();
    }

    /** What counts types: 2, 2B, C. */
    private static boolean isNumber(String form) {
        return form.length() == 1 || form.length() <= LONGEST_NUMBER && Character.isDigit(form.charAt(0));
    }

    /** The concepts with the findings that are not among them. */
    private static List<Concept> named(List<Concept> concepts, List<TermEntry> findings) {
        List<Concept> all = new ArrayList<>(concepts);
        for (TermEntry entry : findings) {
            Concept concept = entry.concept();
            if ((concept.type() == MentionType.FINDING || Phenotypes.isOne(concept))
                    && all.stream().noneMatch(one -> one.id().equals(concept.id()))) {
                all.add(concept);
            }
        }
        return all;
    }
}
