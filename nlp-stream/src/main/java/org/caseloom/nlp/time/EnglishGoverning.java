package org.caseloom.nlp.time;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.GuardedPattern;

/**
 * Which time holds for a mention of an English text: the one that follows it with nothing but a verb or a preposition
 * between ("fever that began two days earlier"), else the last one before it in its sentence ("three days later she
 * developed fever"), else the first one behind it in its clause, else the one of the heading. How long and how often is
 * said only of findings beside it. Belongs to one text.
 */
final class EnglishGoverning {
    private static final int LONGEST_LINK = 48;
    private static final int LONGEST_CLAUSE = 120;
    private static final int LONGEST_EXTENT = 70;
    /** How many times are passed over; keeps work linear in the text. */
    private static final int MOST_STEPS = 12;
    private static final GuardedPattern LINK = GuardedPattern.of(
            "(?:,? ?\\(?(?:which|that|was|were|is|had|has|been|be|began|beginning|started|starting|developed|developing|appeared"
                    + "|occurred|occurring|noted|noticed|found|first|again|diagnosed|performed|resolved|subsided|disappeared|improved"
                    + "|worsened|recurred|confirmed|done|given|ended|present|also|and|on|in|at|from|since|about|approximately"
                    + "|around|some|the|to|of|for|over|by|early|late|started|initiated|stopped|discontinued|detected)\\b){0,6},? ?\\(?");
    /** Where a clause ends: what stands behind is told of something else. */
    private static final List<String> BREAKS = List.of("; ", " but ", ". ", " whereas ", " while ", ", and she ",
            ", and he ", ", and the ", " and then ", ", then ", ", which ", " however", "\n\n", ", after ");
    private static final List<String> VERBS = List.of(" was ", " were ", " had ", " has ", " have ", " is ", " are ",
            " presented ", " developed ", " admitted ", " showed ", " revealed ", " who ", " underwent ", " received ",
            " but ", "; ", ". ", " because ", " due to ");
    private static final GuardedPattern LASTING = GuardedPattern.of(
            "(?:,? ?\\(?(?:that|which|had|has|have|been|was|is|present|ongoing|persisted|persisting|lasted|lasting|continued|continuing|for"
                    + "|over|during|in|the|past|last|previous|preceding|of|about|approximately|at|least|more|than|occurring|with|a)\\b)*"
                    + " ?\\(?");

    private final PlacedTimes placed;

    EnglishGoverning(PlacedTimes placed) {
        this.placed = placed;
    }

    @Nullable
    TimeExpression of(int start, int end, MentionType type) {
        int sentence = placed.sentence(start);
        int sentenceStart = placed.sentenceStart(sentence);
        TimeExpression next = placed.next(end, placed.sentenceEnd(sentence));
        boolean nextIsPlace = next != null && next.kind().isPlace();
        if (nextIsPlace && next.start() - end <= LONGEST_LINK && LINK.matches(placed.text(), end, next.start())) {
            return next;
        }
        TimeExpression extent = null;
        int nearest = placed.firstFrom(start) - 1;
        List<TimeExpression> times = placed.times();
        for (int i = nearest; i >= 0 && i > nearest - MOST_STEPS && times.get(i).start() >= sentenceStart; i--) {
            TimeExpression time = times.get(i);
            if (time.end() > start) {
                continue; // inside of the mention
            }
            if (time.kind().isPlace() && !placed.inBrackets(time)) {
                return time;
            }
            if (extent == null && !time.kind().isPlace() && i == nearest && Governing.isExtent(type)
                    && start - time.end() <= LONGEST_EXTENT && !stands(VERBS, time.end(), start)) {
                extent = time;
            }
        }
        if (extent == null && next != null && !next.kind().isPlace() && Governing.isExtent(type)
                && next.start() - end <= LONGEST_EXTENT && isLasting(end, next.start())) {
            extent = next;
        }
        if (extent != null) {
            return extent;
        }
        if (nextIsPlace && next.start() - end <= LONGEST_CLAUSE && !stands(BREAKS, end, next.start())) {
            return next;
        }
        return placed.ofHeading(start);
    }

    /** Whether what lies between belongs to one enumeration, and the words before the time say that it lasts. */
    private boolean isLasting(int from, int to) {
        int at = placed.text().lastIndexOf(',', to);
        int and = placed.text().lastIndexOf(" and ", to);
        int last = Math.max(from, Math.max(at < from ? from : at, and < from ? from : and));
        return !stands(VERBS.subList(VERBS.size() - 5, VERBS.size()), from, to) && to - last <= LONGEST_LINK
                && (last > from || LASTING.matches(placed.text(), from, to));
    }

    private boolean stands(List<String> words, int from, int to) {
        for (String word : words) {
            if (placed.text().indexOf(word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}
