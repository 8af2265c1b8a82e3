package org.caseloom.nlp.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidence.StatedValue;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.Patients;

/**
 * Ties values to mentions, so that one event stays one mention: a value behind a test becomes the finding that the
 * release's rules read in it, absent findings where they read none, or else the test with its value; a value beside a
 * finding becomes that finding's value.
 */
public final class QuantityAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        Reading reading = Reading.current();
        MeasurementFinder finder = new MeasurementFinder(reading);
        TreeMap<Integer, Measurement> measurements = finder.measurements();
        TreeMap<Integer, Measurement> all = new TreeMap<>(measurements);
        Evidences evidences = Evidences.of(cas);
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            Evidence valued = withValue(mention, reading, finder, measurements);
            if (valued != mention) {
                evidences.remove(i);
                evidences.add(valued);
            } else if (isInside(mention, reading, all)) {
                evidences.remove(i);
            }
        }
        if (!measurements.isEmpty()) {
            Patient patient = Patients.read(cas);
            measurements.values().forEach(measurement -> events(measurement, reading, patient).forEach(evidences::add));
        }
    }

    /** The mention with the value beside it, which is no measurement of its own then. */
    private static Evidence withValue(Evidence evidence, Reading reading, MeasurementFinder finder,
            TreeMap<Integer, Measurement> measurements) {
        Concept finding = evidence.concept();
        List<Concept> tests = reading.lexicon().quantities().testsOf(finding);
        if (tests.isEmpty() || evidence.assertion() != null || isInside(evidence, reading, measurements)) {
            return evidence;
        }
        int start = reading.normalized(evidence.begin());
        int end = reading.normalized(evidence.end());
        Map.Entry<Integer, Measurement> previous = measurements.lowerEntry(start);
        if (previous != null && tests.contains(previous.getValue().test())
                && finder.ties(previous.getValue().end(), start)) {
            Measurement tied = measurements.remove(previous.getKey());
            return widened(evidence, reading, tied.start(), end, tied.value());
        }
        Measurement next = measurements.get(finder.afterFinding(end));
        if (next != null && tests.contains(next.test())) {
            measurements.remove(next.start());
            return widened(evidence, reading, start, finder.closed(end, next.end()), next.value());
        }
        ValueReader.Value behind = finder.behind(finding, end);
        if (behind != null) {
            return widened(evidence, reading, start, finder.closed(end, behind.end()), behind);
        }
        ValueReader.Value before = finder.before(finding, start);
        return before == null ? evidence : widened(evidence, reading, before.start(), end, before);
    }

    private static Evidence widened(Evidence evidence, Reading reading, int start, int end, ValueReader.Value value) {
        NormalizedText text = reading.text();
        return evidence.withValue(Math.min(evidence.begin(), text.originalStart(start)),
                Math.max(evidence.end(), text.originalEnd(end)), stated(value, text));
    }

    private static List<Evidence> events(Measurement measurement, Reading reading, @Nullable Patient patient) {
        QuantityLexicon lexicon = reading.lexicon().quantities();
        ValueReader.Value value = measurement.value();
        Judgement judgement = lexicon.judge(measurement.test(), value.quantity(), value.unit(), patient);
        List<Evidence> events = new ArrayList<>();
        for (QuantityRule rule : judgement.proven()) {
            events.add(event(measurement, reading, lexicon.concept(rule.finding()), "quantity:" + rule.id()));
        }
        for (QuantityRule rule : judgement.ruledOut()) {
            Evidence event = event(measurement, reading, lexicon.concept(rule.finding()), "quantity:" + rule.id());
            StatedValue stated = stated(value, reading.text());
            events.add(event.asserted(Assertion.ABSENT,
                    new CueSpan(stated.begin(), stated.end(), "quantity.threshold-not-met")));
        }
        return events.isEmpty()
                ? List.of(event(measurement, reading, measurement.test(), "term:" + measurement.term()))
                : events;
    }

    private static Evidence event(Measurement measurement, Reading reading, Concept concept, String rule) {
        NormalizedText text = reading.text();
        int begin = text.originalStart(measurement.start());
        int end = text.originalEnd(measurement.end());
        return Evidence.of(begin, end, List.of(concept), rule)
                .withValue(begin, end, stated(measurement.value(), text));
    }

    private static StatedValue stated(ValueReader.Value value, NormalizedText text) {
        return new StatedValue(text.originalStart(value.start()), text.originalEnd(value.end()), value.quantity());
    }

    private static boolean isInside(Evidence evidence, Reading reading, TreeMap<Integer, Measurement> measurements) {
        int start = reading.normalized(evidence.begin());
        int end = reading.normalized(evidence.end());
        Map.Entry<Integer, Measurement> before = measurements.lowerEntry(end);
        return before != null && before.getValue().end() > start;
    }
}
