package org.caseloom.nlp.time;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The times of one text with its sentences and headings, all in text order. Offsets are those of the normalised text. */
record PlacedTimes(String text, List<TimeExpression> times, int[] sentences, List<Heading> headings) {
    /** A section's heading in the normalised text; empty where it has none. */
    record Heading(int start, int end) {}

    /** The number of the sentence that an offset is in; -1 before the first. */
    int sentence(int offset) {
        int found = Arrays.binarySearch(sentences, offset);
        return found >= 0 ? found : -found - 2;
    }

    int sentenceStart(int sentence) {
        return sentence < 0 ? 0 : sentences[sentence];
    }

    int sentenceEnd(int sentence) {
        return sentence + 1 < sentences.length ? sentences[sentence + 1] : text.length();
    }

    /** The first time between two places; null where none is. */
    @Nullable
    TimeExpression next(int from, int to) {
        int behind = firstFrom(from);
        return behind < times.size() && times.get(behind).end() <= to ? times.get(behind) : null;
    }

    /** A time in brackets is about what stands before them, and about nothing behind. */
    boolean inBrackets(TimeExpression time) {
        return time.start() > 0 && text.charAt(time.start() - 1) == '(' && time.end() < text.length()
                && text.charAt(time.end()) == ')';
    }

    /** The time that the heading above this place names; null where it names none. */
    @Nullable
    TimeExpression ofHeading(int start) {
        int low = 0;
        int high = headings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headings.get(middle).start() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return null;
        }
        Heading heading = headings.get(low - 1);
        int first = firstFrom(heading.start());
        return first < times.size() && times.get(first).end() <= heading.end() && times.get(first).kind().isPlace()
                ? times.get(first)
                : null;
    }

    /** The first time that begins at this offset or behind it. */
    int firstFrom(int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
