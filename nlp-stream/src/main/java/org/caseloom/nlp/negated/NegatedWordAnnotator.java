package org.caseloom.nlp.negated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidences;

/** Adds an absent mention for every negated word, in the place of whatever term was found inside it. */
public final class NegatedWordAnnotator implements Annotator {
    private static final Comparator<Evidence> LEFTMOST_LONGEST = Comparator
            .comparingInt(Evidence::begin)
            .thenComparing(Comparator.comparingInt(Evidence::end).reversed());

    @Override
    public void annotate(Reading reading) {
        List<Evidence> found = new ArrayList<>();
        reading.lexicon().negatedWords().find(reading.text(), hit -> {
            int begin = reading.text().originalStart(hit.start());
            int end = reading.text().originalEnd(hit.end());
            found.add(Evidence.of(begin, end, hit.concepts(), "term:" + hit.term())
                    .asserted(Assertion.ABSENT, new CueSpan(begin, end, hit.rule())));
        });
        if (found.isEmpty()) {
            return;
        }
        found.sort(LEFTMOST_LONGEST);
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        int next = 0;
        int free = 0;
        for (Evidence negated : found) {
            while (next < mentions.size() && mentions.get(next).end() <= negated.begin()) {
                next++;
            }
            if (negated.begin() >= free && put(negated, next, mentions, evidences)) {
                free = negated.end();
            }
        }
    }

    /** Adds the negated word instead of the mentions from {@code first} on that it overlaps, unless one is longer. */
    private static boolean put(Evidence negated, int first, List<Evidence> mentions, Evidences evidences) {
        int behind = first;
        while (behind < mentions.size() && overlap(mentions.get(behind), negated)) {
            if (isLonger(mentions.get(behind), negated)) {
                return false;
            }
            behind++;
        }
        for (int i = first; i < behind; i++) {
            evidences.remove(i);
        }
        evidences.add(negated);
        return true;
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return one.begin() < other.end() && other.begin() < one.end();
    }

    private static boolean isLonger(Evidence one, Evidence other) {
        return one.end() - one.begin() > other.end() - other.begin();
    }
}
