package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidences;

/** Settles how each mention is meant, and who experiences it, from cues in the text and from the section it is in. */
public final class ContextAnnotator implements Annotator {
    private static final String FAMILY = "family";
    private static final String SOME_RELATIVE = "family:relative";
    private static final String AGO = "en.history.past";
    private static final String DIAGNOSED = "en.present.diagnosed";

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        if (mentions.isEmpty()) {
            return;
        }
        List<SectionDefaults> sections = SectionDefaults.of(reading.sections(), mentions);
        List<Scopes.Place> places = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            places.add(new Scopes.Place(reading.normalized(mention.begin()), reading.normalized(mention.end()), mention,
                    sections.get(i).type() == SectionType.FAMILY_HISTORY));
        }
        String text = reading.text().folded();
        CueTable table = CueTable.of(reading.document().lang());
        List<CueHit> found = table.find(text);
        Set<Integer> cueWords = cueWords(table.chosen(text, found), places);
        List<Scopes.Place> named = new ArrayList<>(places.size());
        List<Integer> numbers = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            if (cueWords.contains(i)) {
                evidences.remove(i);
            } else {
                named.add(places.get(i));
                numbers.add(i);
            }
        }
        List<List<Verdict>> verdicts = new Scopes(text, named, table.chosen(text, outside(found, named)),
                ScopeGrammar.of(reading.document().lang()), SentenceStarts.of(reading)).verdicts();
        GenericSentences generic = GenericSentences.of(reading);
        for (int i = 0; i < named.size(); i++) {
            int number = numbers.get(i);
            Evidence settled = Refusals.settled(
                    settled(mentions.get(number), verdicts.get(i), sections.get(number), reading.text()), named.get(i),
                    i + 1 < named.size() ? named.get(i + 1) : null, reading.text());
            settled = inGeneral(settled, generic.cueAt(settled.begin()));
            if (settled != mentions.get(number)) {
                evidences.replace(number, settled);
            }
        }
    }

    /** The mentions whose words are a cue and nothing else: a lexicon may hold 陰性 or 疑い as a finding. */
    private static Set<Integer> cueWords(List<CueHit> cues, List<Scopes.Place> places) {
        Set<Integer> words = new HashSet<>();
        int next = 0;
        for (CueHit hit : cues) {
            while (next < places.size() && places.get(next).start() < hit.start()) {
                next++;
            }
            for (int i = next; i < places.size() && places.get(i).start() < hit.end(); i++) {
                if (places.get(i).end() <= hit.end() && hit.asserts() && places.get(i).evidence().value() == null
                        && places.get(i).evidence().assertion() == null) {
                    words.add(i);
                }
            }
        }
        return words;
    }

    /**
     * The cues outside of mentions; a term that contains a cue word has its own meaning. Endings (ず, ば) are cues only
     * right behind a mention.
     */
    private static List<CueHit> outside(List<CueHit> all, List<Scopes.Place> places) {
        List<CueHit> cues = new ArrayList<>();
        BitSet ends = new BitSet();
        places.forEach(place -> ends.set(place.end()));
        int next = 0;
        for (CueHit hit : all) {
            while (next < places.size() && places.get(next).end() <= hit.start()) {
                next++;
            }
            if ((next == places.size() || places.get(next).start() >= hit.end())
                    && (!hit.isEnding() || ends.get(hit.start()))) {
                cues.add(hit);
            }
        }
        return cues;
    }

    private static Evidence settled(Evidence mention, List<Verdict> verdicts, SectionDefaults section,
            NormalizedText text) {
        Verdict who = experiencer(verdicts);
        String experiencer = who == null
                ? section.type() == SectionType.FAMILY_HISTORY && mention.value() == null ? SOME_RELATIVE : null
                : who.rule().experiencer();
        Verdict verdict = strongest(verdicts);
        Assertion assertion = verdict == null ? null : verdict.rule().assertion();
        Evidence result = mention;
        if (mention.assertion() != null && assertion != Assertion.CONDITIONAL) {
            assertion = mention.assertion(); // a value or the word itself has settled it
        } else if (assertion != null) {
            result = mention.asserted(assertion, cue(verdict, text));
        }
        if (assertion == null || assertion == Assertion.PRESENT || assertion == Assertion.HISTORY) {
            if (experiencer != null && experiencer.startsWith(FAMILY)) {
                result = result.asserted(Assertion.FAMILY, who == null ? result.cue() : cue(who, text));
            } else if (section.assertion() != null) {
                result = result.asserted(section.assertion(), result.cue());
            }
        }
        return experiencer == null ? result : result.experiencedBy(experiencer);
    }

    /** What counts of the verdicts; who was diagnosed with something years ago has it still, unless something else says that it is over. */
    private static @Nullable Verdict strongest(List<Verdict> verdicts) {
        Verdict strongest = verdicts.stream().min(Verdict.STRONGEST).orElse(null);
        if (strongest != null && strongest.rule().id().equals(AGO)) {
            for (Verdict other : verdicts) {
                if (other.rule().id().equals(DIAGNOSED)) {
                    return other;
                }
            }
        }
        return strongest;
    }

    /** What is said of patients in general is no statement about this one, unless it denies or doubts something. */
    private static Evidence inGeneral(Evidence mention, @Nullable CueSpan generic) {
        boolean stated = mention.assertion() == null || mention.assertion() == Assertion.PRESENT;
        return generic == null || !stated || mention.value() != null || !isDisorder(mention)
                ? mention
                : mention.asserted(Assertion.CONDITIONAL, generic);
    }

    private static boolean isDisorder(Evidence mention) {
        return mention.concept().type() == MentionType.FINDING || mention.concept().type() == MentionType.DISEASE;
    }

    private static CueSpan cue(Verdict verdict, NormalizedText text) {
        return new CueSpan(text.originalStart(verdict.hit().start()), text.originalEnd(verdict.hit().end()),
                verdict.rule().id());
    }

    /** Who it is about: a named relative says more than the family as a whole. */
    private static @Nullable Verdict experiencer(List<Verdict> verdicts) {
        Verdict found = null;
        for (Verdict verdict : verdicts) {
            String experiencer = verdict.rule().experiencer();
            if (experiencer != null && (found == null || SOME_RELATIVE.equals(found.rule().experiencer()))) {
                found = verdict;
            }
        }
        return found;
    }
}
