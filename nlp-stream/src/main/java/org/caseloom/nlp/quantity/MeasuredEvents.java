package org.caseloom.nlp.quantity;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidence.StatedValue;

/** Turns the measurements of one document into mentions: findings, absent findings, or the test with its value. */
final class MeasuredEvents {
    static final String THRESHOLD_NOT_MET = "quantity.threshold-not-met";

    private final QuantityLexicon lexicon;
    private final NormalizedText text;
    private final @Nullable Patient patient;

    MeasuredEvents(Reading reading, @Nullable Patient patient) {
        this.lexicon = reading.lexicon().quantities();
        this.text = reading.text();
        this.patient = patient;
    }

    /** A finding with the graded sign behind it, which settles how it is meant. */
    static Evidence graded(Evidence finding, Result sign, NormalizedText text) {
        int begin = text.originalStart(sign.start());
        int end = text.originalEnd(sign.end());
        Evidence valued = finding.withValue(finding.begin(), end,
                new StatedValue(begin, end, new Quantity(sign.grade(), null, Unit.SIGNS, Comparator.EQUAL)));
        return switch (sign.direction()) {
            case NEGATIVE -> valued.asserted(Assertion.ABSENT, new CueSpan(begin, end, sign.rule()));
            case DOUBTFUL -> valued.asserted(Assertion.POSSIBLE, new CueSpan(begin, end, sign.rule()));
            case UP, DOWN, NORMAL, POSITIVE, UNDETECTABLE, ABNORMAL -> valued;
        };
    }

    /** A finding with a sign behind it that only says whether it is there. */
    static Evidence signed(Evidence finding, Result sign, NormalizedText text) {
        CueSpan cue = new CueSpan(text.originalStart(sign.start()), text.originalEnd(sign.end()), sign.rule());
        return switch (sign.direction()) {
            case NEGATIVE -> finding.asserted(Assertion.ABSENT, cue);
            case DOUBTFUL -> finding.asserted(Assertion.POSSIBLE, cue);
            case POSITIVE -> finding.asserted(Assertion.PRESENT, cue);
            case UP, DOWN, NORMAL, UNDETECTABLE, ABNORMAL -> finding;
        };
    }

    List<Evidence> of(Measurement measurement) {
        Result result = measurement.result();
        Value value = measurement.value();
        Judgement byValue = value == null
                ? new Judgement(List.of(), List.of())
                : lexicon.rules().judge(measurement.test(), value, patient);
        Judgement byWord = result == null
                ? new Judgement(List.of(), List.of())
                : lexicon.rules().judge(measurement.test(), result.direction());
        if (result == null || !isDecisive(byWord) || isDecisive(byValue) && !overrules(result, byWord, byValue)) {
            return events(measurement, byValue, null);
        }
        return events(measurement, byWord, result);
    }

    /**
     * Who wrote 高値, 正常 or と低下 beside a value has judged it with the patient and the laboratory's range at hand; a
     * change alone (3.2まで低下) says nothing about the level. The value's own rule stays where both say the same.
     */
    private static boolean overrules(Result result, Judgement byWord, Judgement byValue) {
        boolean agree = byWord.proven().stream().anyMatch(rule -> byValue.proves(rule.finding()));
        return result.steady() && !agree;
    }

    private static boolean isDecisive(Judgement judgement) {
        return !judgement.proven().isEmpty() || !judgement.ruledOut().isEmpty();
    }

    private List<Evidence> events(Measurement measurement, Judgement judgement, @Nullable Result by) {
        List<Evidence> events = new ArrayList<>();
        for (QuantityRule rule : judgement.proven()) {
            Evidence event = event(measurement, lexicon.concept(rule.finding()), "quantity:" + rule.id());
            events.add(by == null ? event : asserted(event, by));
        }
        for (QuantityRule rule : judgement.ruledOut()) {
            if (by == null || !by.denied()) {
                Evidence event = event(measurement, lexicon.concept(rule.finding()), "quantity:" + rule.id());
                events.add(event.asserted(Assertion.ABSENT, by == null
                        ? cue(measurement.value().start(), measurement.value().end(), THRESHOLD_NOT_MET)
                        : cue(by.start(), by.end(), by.rule())));
            }
        }
        return events.isEmpty()
                ? List.of(event(measurement, measurement.test(), "term:" + measurement.term()))
                : events;
    }

    private Evidence asserted(Evidence event, Result by) {
        if (by.denied()) {
            return event.asserted(Assertion.ABSENT, cue(by.start(), by.end(), by.rule()));
        }
        return by.direction() == Direction.DOUBTFUL
                ? event.asserted(Assertion.POSSIBLE, cue(by.start(), by.end(), by.rule()))
                : event;
    }

    private Evidence event(Measurement measurement, Concept concept, String rule) {
        int begin = text.originalStart(measurement.start());
        int end = text.originalEnd(measurement.end());
        Evidence event = Evidence.of(begin, end, List.of(concept), rule);
        StatedValue stated = stated(measurement);
        return stated == null ? event : event.withValue(begin, end, stated);
    }

    private @Nullable StatedValue stated(Measurement measurement) {
        Value value = measurement.value();
        if (value != null) {
            return new StatedValue(text.originalStart(value.start()), text.originalEnd(value.end()), value.quantity());
        }
        Result result = measurement.result();
        return result == null || result.grade() == null || !lexicon.rules().isBySigns(measurement.test())
                ? null
                : new StatedValue(text.originalStart(result.start()), text.originalEnd(result.end()),
                        new Quantity(result.grade(), null, Unit.SIGNS, Comparator.EQUAL));
    }

    private CueSpan cue(int start, int end, String rule) {
        return new CueSpan(text.originalStart(start), text.originalEnd(end), rule);
    }
}
