package org.caseloom.nlp.english;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.Qualities;

/**
 * Finds the operations that no term names: pyloromyotomy, right hip replacement. They mean that there was an operation, and at which
 * place; the place is no mention of its own then.
 */
final class OperationAnnotator implements Annotator {
    private final WordsOfText words;

    OperationAnnotator(WordsOfText words) {
        this.words = words;
    }

    @Override
    public void annotate(Reading reading) {
        if (!reading.lexicon().contains(OperationWords.OPERATION)) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        Words text = words.of(reading.text());
        int next = 0;
        for (int i = 0; i < text.size(); i++) {
            boolean named = OperationWords.isOne(text.form(i));
            if (!named && !EnglishFormation.isOperation(text.form(i))) {
                continue;
            }
            int begin = reading.text().originalStart(text.start(i));
            int end = reading.text().originalEnd(text.end(i));
            while (next < mentions.size() && mentions.get(next).end() <= begin) {
                next++;
            }
            boolean free = next == mentions.size() || mentions.get(next).begin() >= end;
            boolean placed = free && next > 0 && text.follows(i)
                    && isPlaceUpTo(reading.text().originalEnd(text.end(i - 1)), mentions.get(next - 1));
            if (placed) {
                evidences.remove(next - 1);
            }
            if (free && (named || placed)) {
                evidences.add(operation(reading, placed ? mentions.get(next - 1) : null, begin, end));
            }
        }
    }

    private static boolean isPlaceUpTo(int end, Evidence mention) {
        return mention.end() == end && mention.concept().type() == MentionType.ANATOMY;
    }

    private static Evidence operation(Reading reading, @Nullable Evidence place, int begin,
            int end) {
        Concept operation = reading.lexicon().concept(OperationWords.OPERATION);
        String rule = "composed:" + reading.document().text().substring(begin, end);
        if (place == null) {
            return Evidence.of(begin, end, List.of(operation), rule);
        }
        String site = reading.document().text().substring(place.begin(), place.end());
        return Evidence.of(place.begin(), end, List.of(operation), rule)
                .qualified(new Qualities(null, null, site, null, null));
    }
}
