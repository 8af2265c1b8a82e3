package org.caseloom.nlp.quantity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidence.StatedValue;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.PatientDescription;

/**
 * Ties values to mentions, so that one event stays one mention: a value or a result behind a test becomes the finding
 * that the release's rules read in it, absent findings where they read none, or else the test with its value; a value
 * beside a finding becomes that finding's value.
 */
public final class QuantityAnnotator implements Annotator {
    /** The rule of mentions that are no term of the release but built of terms. */
    private static final String COMPOSED = "composed:";

    @Override
    public void annotate(Reading reading) {
        MeasurementFinder finder = new MeasurementFinder(reading);
        TreeMap<Integer, Measurement> measurements = finder.measurements();
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        mentions.forEach(mention -> giveWay(mention, reading, measurements));
        TreeMap<Integer, Measurement> all = new TreeMap<>(measurements);
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            Evidence valued = withValue(mention, reading, finder, measurements);
            if (valued != mention) {
                evidences.remove(i);
                evidences.add(valued);
            } else if (isPartOf(measurementAt(mention, reading, all), mention, reading)) {
                evidences.remove(i);
            }
        }
        if (!measurements.isEmpty()) {
            PatientDescription described = reading.patient();
            MeasuredEvents events = new MeasuredEvents(reading,
                    described == null ? null : described.patient());
            measurements.values().forEach(measurement -> events.of(measurement).forEach(evidences::add));
        }
    }

    /**
     * A result in words yields to a longer expression of the release around the name (血圧低下 is a term itself), and a
     * value to one that it belongs to: 低体温(33℃). An expression that was only composed around it yields to the result,
     * which knows the finding: 著明なCRP高値. What is in the name of a drug is its dose: ヒューマリンR 4単位.
     */
    private static void giveWay(Evidence mention, Reading reading, TreeMap<Integer, Measurement> measurements) {
        Measurement measurement = measurementAt(mention, reading, measurements);
        if (measurement == null) {
            return;
        }
        int start = reading.normalized(mention.begin());
        int end = reading.normalized(mention.end());
        boolean aroundName = start <= measurement.start() && end > measurement.nameEnd()
                || start < measurement.start() && end >= measurement.nameEnd();
        if (mention.rule().startsWith(COMPOSED) && measurement.value() == null) {
            measurements.remove(measurement.start());
            Measurement widened = measurement.over(start, end);
            measurements.put(widened.start(), widened);
        } else if (aroundName && (measurement.value() == null
                || mention.concept().type() == MentionType.MEDICATION || reading.lexicon()
                        .quantities()
                        .rules()
                        .testsOf(mention.concept())
                        .contains(measurement.test()))) {
            measurements.remove(measurement.start());
        }
    }

    /** The mention with the value beside it, which is no measurement of its own then. */
    private static Evidence withValue(Evidence evidence, Reading reading, MeasurementFinder finder,
            TreeMap<Integer, Measurement> measurements) {
        Concept finding = evidence.concept();
        List<Concept> tests = reading.lexicon().quantities().rules().testsOf(finding);
        if (evidence.assertion() != null || evidence.value() != null
                || measurementAt(evidence, reading, measurements) != null) {
            return evidence;
        }
        int start = reading.normalized(evidence.begin());
        int end = reading.normalized(evidence.end());
        if (tests.isEmpty()) {
            Result sign = finding.type() == MentionType.FINDING ? finder.bareSignBehind(end) : null;
            return sign == null ? evidence : MeasuredEvents.signed(evidence, sign, reading.text());
        }
        Map.Entry<Integer, Measurement> previous = measurements.lowerEntry(start);
        if (previous != null && previous.getValue().value() != null && tests.contains(previous.getValue().test())
                && finder.ties(previous.getValue().end(), start)) {
            Measurement tied = measurements.remove(previous.getKey());
            return widened(evidence, reading, tied.start(), end, tied.value());
        }
        Measurement next = measurements.get(finder.afterFinding(end));
        if (next != null && next.value() != null && tests.contains(next.test())) {
            measurements.remove(next.start());
            return widened(evidence, reading, start, Value.closed(reading.text().folded(), end, next.end()),
                    next.value());
        }
        Result sign = finder.signBehind(finding, end);
        if (sign != null) {
            return MeasuredEvents.graded(evidence, sign, reading.text());
        }
        Value behind = finder.behind(finding, end);
        if (behind != null) {
            return widened(evidence, reading, start, Value.closed(reading.text().folded(), end, behind.end()), behind);
        }
        Value before = finder.before(finding, start);
        return before == null ? evidence : widened(evidence, reading, before.start(), end, before);
    }

    /** No point of a scale: pain 0/10. */
    private static boolean isNothing(Value value) {
        return value.quantity().number().signum() == 0 && value.unit() != null && value.unit().isOrdinal();
    }

    private static CueSpan nothing(Evidence valued) {
        return new CueSpan(valued.value().begin(), valued.value().end(), MeasuredEvents.THRESHOLD_NOT_MET);
    }

    private static Evidence widened(Evidence evidence, Reading reading, int start, int end, Value value) {
        NormalizedText text = reading.text();
        StatedValue stated = new StatedValue(text.originalStart(value.start()), text.originalEnd(value.end()),
                value.quantity());
        return evidence.withValue(Math.min(evidence.begin(), text.originalStart(start)),
                Math.max(evidence.end(), text.originalEnd(end)), stated);
    }

    /** A mention that says more than the measurement stays beside it: 高血圧 in 高血圧(160/100). */
    private static boolean isPartOf(@Nullable Measurement measurement, Evidence mention, Reading reading) {
        return measurement != null && reading.normalized(mention.begin()) >= measurement.start()
                && reading.normalized(mention.end()) <= measurement.end();
    }

    /** The measurement that shares words with a mention; null where none does. */
    private static @Nullable Measurement measurementAt(Evidence evidence, Reading reading,
            TreeMap<Integer, Measurement> measurements) {
        int start = reading.normalized(evidence.begin());
        int end = reading.normalized(evidence.end());
        Map.Entry<Integer, Measurement> before = measurements.lowerEntry(end);
        return before != null && before.getValue().end() > start ? before.getValue() : null;
    }
}
