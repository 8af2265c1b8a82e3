package org.caseloom.nlp.time;

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
    private final PlacedTimes placed;

    Governing(PlacedTimes placed) {
        this.text = placed.text();
        this.times = placed.times();
        this.placed = placed;
    }

    @Nullable
    TimeExpression of(int start, int end, MentionType type) {
        int sentence = placed.sentence(start);
        int sentenceStart = placed.sentenceStart(sentence);
        TimeExpression next = placed.next(end, placed.sentenceEnd(sentence));
        if (next != null && next.kind().isPlace() && follows(end, next)) {
            return next;
        }
        TimeExpression extent = null;
        int nearest = placed.firstFrom(start) - 1;
        for (int i = nearest; i >= 0 && i > nearest - MOST_STEPS && times.get(i).start() >= sentenceStart; i--) {
            TimeExpression time = times.get(i);
            if (time.end() > start) {
                continue; // inside of the mention
            }
            if (time.kind().isPlace() && !placed.inBrackets(time)) {
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
        return extent == null ? placed.ofHeading(start) : extent;
    }

    /** Drugs and procedures have their own place for how often and how long. */
    static boolean isExtent(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE -> true;
            case TEST, MEDICATION, PROCEDURE, ANATOMY, GENE, DEVICE -> false;
        };
    }

    private boolean follows(int end, TimeExpression time) {
        return time.start() - end <= LONGEST_LINK && SUBJECT.matches(text, end, time.start())
                && !text.startsWith("の", time.end());
    }
}
