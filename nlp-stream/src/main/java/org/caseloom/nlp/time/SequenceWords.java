package org.caseloom.nlp.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Table;

/** The words of one text that say that the story goes on: その後, thereafter. Belongs to its document's thread. */
final class SequenceWords {
    private static final PhraseScanner<String> WORDS = load();

    /** A half-open stretch of the normalised text. */
    private record Place(int start, int end) {}

    private final List<Place> places = new ArrayList<>();
    private final String text;

    SequenceWords(String folded) {
        text = folded;
        WORDS.scan(folded, (start, end, _) -> {
            if (!isCut(start, end)) {
                places.add(new Place(start, end));
            }
        });
    }

    private static PhraseScanner<String> load() {
        Map<String, String> words = new HashMap<>();
        for (List<String> row : Table.rows(SequenceWords.class, "sequence.tsv", 2)) {
            for (String word : row.get(1).split("\\|")) {
                words.put(word, word);
            }
        }
        return new PhraseScanner<>(words);
    }

    /** No then in strengthen. */
    private boolean isCut(int start, int end) {
        return start > 0 && Characters.isLatin(text.charAt(start)) && Characters.isLatin(text.charAt(start - 1))
                || end < text.length() && Characters.isLatin(text.charAt(end - 1))
                        && Characters.isLatin(text.charAt(end));
    }

    /** Whether one stands in this stretch, behind the last full stop of it. */
    boolean any(int from, int to) {
        for (Place place : places) {
            if (place.start() >= from && place.end() <= to && !isStop(place.end(), to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStop(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '。' || text.charAt(at) == '.' && at + 1 < to && text.charAt(at + 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
