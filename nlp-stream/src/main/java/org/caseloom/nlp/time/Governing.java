package org.caseloom.nlp.time;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.GuardedPattern;

/**
 * Which time holds for a mention: the one that stands right behind it in its clause (咳嗽が2週間前から), else the last one
 * before it in its sentence, else the one that the heading of its section names (入院時現症). How long and how often is said
 * only of the finding beside it. Belongs to one text.
 */
final class Governing {
    private static final int LONGEST_LINK = 6;
    private static final int LONGEST_ADJACENT = 8;
    /** How many durations and times in brackets are passed over; keeps work linear in the text. */
    private static final int MOST_STEPS = 12;
    private static final GuardedPattern SUBJECT = GuardedPattern.of("(?:など|等)?(?:が|は|を|も|の|に)(?:約|、)?|\\(|:|: ");
    private static final GuardedPattern BESIDE = GuardedPattern
            .of("(?:続く|持続する|続いた|持続した|の|にわたる|にわたり|程度の|以上の|ほどの|、)?[^。、]{0,4}");

    private final String text;
    private final List<TimeExpression> times;
    private final int[] sentences;
    private final List<Heading> headings;

    /** A section's heading in the normalised text; empty where it has none. */
    record Heading(int start, int end) {}

    Governing(String text, List<TimeExpression> times, int[] sentences, List<Heading> headings) {
        this.text = text;
        this.times = times;
        this.sentences = sentences;
        this.headings = headings;
    }

    @Nullable
    TimeExpression of(int start, int end, MentionType type) {
        int sentence = sentence(start);
        int sentenceEnd = sentence + 1 < sentences.length ? sentences[sentence + 1] : text.length();
        int sentenceStart = sentence < 0 ? 0 : sentences[sentence];
        int behind = firstFrom(end);
        TimeExpression next = behind < times.size() && times.get(behind).end() <= sentenceEnd
                ? times.get(behind)
                : null;
        if (next != null && next.kind().isPlace() && follows(end, next)) {
            return next;
        }
        TimeExpression extent = null;
        int nearest = firstFrom(start) - 1;
        for (int i = nearest; i >= 0 && i > nearest - MOST_STEPS && times.get(i).start() >= sentenceStart; i--) {
            TimeExpression time = times.get(i);
            if (time.end() > start) {
                continue; // inside of the mention
            }
            if (time.kind().isPlace() && !inBrackets(time)) {
                return time;
            }
            if (extent == null && !time.kind().isPlace() && i == nearest && isExtent(type)
                    && start - time.end() <= LONGEST_ADJACENT
                    && BESIDE.matches(text, time.end(), start)) {
                extent = time;
            }
        }
        if (extent == null && next != null && !next.kind().isPlace() && isExtent(type) && follows(end, next)) {
            extent = next;
        }
        return extent == null ? ofHeading(start) : extent;
    }

    /** Drugs and procedures have their own place for how often and how long. */
    private static boolean isExtent(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE -> true;
            case TEST, MEDICATION, PROCEDURE, ANATOMY, GENE, DEVICE -> false;
        };
    }

    private boolean follows(int end, TimeExpression time) {
        return time.start() - end <= LONGEST_LINK && SUBJECT.matches(text, end, time.start())
                && !text.startsWith("の", time.end());
    }

    /** A time in brackets is about what stands before them, and about nothing behind. */
    private boolean inBrackets(TimeExpression time) {
        return time.start() > 0 && text.charAt(time.start() - 1) == '(' && time.end() < text.length()
                && text.charAt(time.end()) == ')';
    }

    private @Nullable TimeExpression ofHeading(int start) {
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

    private int sentence(int offset) {
        int found = Arrays.binarySearch(sentences, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The first time that begins at this offset or behind it. */
    private int firstFrom(int offset) {
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
