package org.caseloom.nlp.time;

import java.util.List;
import java.util.Locale;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.StatedTime;
import org.caseloom.nlp.types.Evidences;

/** Gives the mentions of a document the times that its sentences and headings state. */
public final class TimeAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        NormalizedText text = reading.text();
        boolean english = reading.document().lang() == Language.EN;
        List<TimeExpression> times = english ? EnglishTimes.find(text.folded()) : TimeFinder.find(text.folded());
        if (times.isEmpty()) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        if (mentions.isEmpty()) {
            return;
        }
        var placed = new PlacedTimes(text.folded(), times, starts(reading), headings(reading));
        Governing japanese = new Governing(placed);
        EnglishGoverning governing = new EnglishGoverning(placed);
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            if (!isEvent(mention.concept().type())) {
                continue;
            }
            int start = reading.normalized(mention.begin());
            int end = reading.normalized(mention.end());
            TimeExpression time = english
                    ? governing.of(start, end, mention.concept().type())
                    : japanese.of(start, end, mention.concept().type());
            if (time != null) {
                evidences.replace(i, mention.at(new StatedTime(text.originalStart(time.start()),
                        text.originalEnd(time.end()), time.kind().name().toLowerCase(Locale.ROOT),
                        time.value())));
            }
        }
    }

    private static boolean isEvent(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE, TEST, MEDICATION, PROCEDURE, DEVICE -> true;
            case ANATOMY, GENE -> false;
        };
    }

    private static int[] starts(Reading reading) {
        return reading.sentences()
                .stream()
                .mapToInt(sentence -> reading.normalized(sentence.begin()))
                .toArray();
    }

    /** Where each section begins, and where its heading ends. */
    private static List<PlacedTimes.Heading> headings(Reading reading) {
        return reading.sections()
                .stream()
                .map(section -> new PlacedTimes.Heading(reading.normalized(section.begin()),
                        reading.normalized(section.headingEnd())))
                .toList();
    }
}
