package org.caseloom.nlp.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.SectionSpan;

/**
 * Gives each event its place in the order of the document's story, where a date is given and where none is: what is told
 * without a time happens with or after what was told before it, a time that can be compared puts it among the others
 * (入院3日前 before 入院時 before 第5病日), 翌日 and その後 go on from there, and the past history comes before everything. Events at one
 * place are not ordered among themselves. What the discussion says has no place in the story.
 */
public final class TimelineAnnotator implements Annotator {
    /** Within this reach before a mention such a word belongs to it. */
    private static final int REACH = 40;

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        if (mentions.isEmpty()) {
            return;
        }
        SequenceWords words = new SequenceWords(reading.text().folded());
        Timeline timeline = new Timeline();
        Map<Integer, Timeline.Moment> moments = new HashMap<>();
        int section = 0;
        int told = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            while (section + 1 < reading.sections().size()
                    && reading.sections().get(section + 1).begin() <= mention.begin()) {
                section++;
            }
            SectionType type = type(reading.sections(), section);
            int at = reading.normalized(mention.begin());
            if (isEvent(mention.concept().type()) && isStory(type)) {
                timeline.enter(phase(type));
                if (words.any(Math.max(told, at - REACH), at)) {
                    timeline.goOn();
                }
                moments.put(evidences.number(i), timeline.at(mention.time()));
            }
            told = Math.max(told, reading.normalized(mention.end()));
        }
        timeline.number();
        moments.forEach((number, moment) -> reading.places().put(number, moment.place()));
    }

    private static @Nullable SectionType type(List<SectionSpan> sections, int section) {
        return section < sections.size() ? sections.get(section).type() : null;
    }

    private static boolean isEvent(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE, TEST, MEDICATION, PROCEDURE, DEVICE -> true;
            case ANATOMY, GENE -> false;
        };
    }

    private static boolean isStory(@Nullable SectionType type) {
        return type != SectionType.FAMILY_HISTORY && type != SectionType.DISCUSSION
                && type != SectionType.CONCLUSION && type != SectionType.BACKGROUND
                && type != SectionType.RECOMMENDATION;
    }

    /** Which part of the story a section tells: the past, what led here, what was found on arrival, what followed. */
    private static int phase(@Nullable SectionType type) {
        if (type == SectionType.PAST_HISTORY) {
            return 0;
        }
        if (type == SectionType.EXAMINATION || type == SectionType.LABORATORY || type == SectionType.IMAGING) {
            return 2;
        }
        return type == SectionType.COURSE || type == SectionType.PLAN ? 3 : 1;
    }
}
