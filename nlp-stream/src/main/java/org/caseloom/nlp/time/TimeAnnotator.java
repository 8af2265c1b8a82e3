package org.caseloom.nlp.time;

import java.util.List;
import java.util.Locale;

import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.StatedTime;
import org.caseloom.nlp.types.Evidences;

/** Gives the mentions of a Japanese document the times that its sentences and headings state. */
public final class TimeAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        Reading reading = Reading.current();
        NormalizedText text = reading.text();
        List<TimeExpression> times = TimeFinder.find(text.folded());
        if (times.isEmpty()) {
            return;
        }
        Evidences evidences = Evidences.of(cas);
        List<Evidence> mentions = evidences.all();
        if (mentions.isEmpty()) {
            return;
        }
        Governing governing = new Governing(text.folded(), times, starts(cas, reading), headings(cas, reading));
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            if (!isEvent(mention.concept().type())) {
                continue;
            }
            TimeExpression time = governing.of(reading.normalized(mention.begin()), reading.normalized(mention.end()),
                    mention.concept().type());
            if (time != null) {
                evidences.qualify(i, mention.at(new StatedTime(text.originalStart(time.start()),
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

    private static int[] starts(JCas cas, Reading reading) {
        return cas.getAnnotationIndex(Sentence.class)
                .select()
                .mapToInt((Annotation sentence) -> reading.normalized(sentence.getBegin()))
                .toArray();
    }

    /** Where each section begins, and where its heading ends. */
    private static List<Governing.Heading> headings(JCas cas, Reading reading) {
        return cas.getAnnotationIndex(Segment.class)
                .select()
                .map((Segment segment) -> new Governing.Heading(reading.normalized(segment.getBegin()),
                        reading.normalized(segment.getBegin() + segment.getTagText().length())))
                .toList();
    }
}
