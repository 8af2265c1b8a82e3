package org.caseloom.nlp.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.structured.TimeReference;
import org.caseloom.lexicon.text.CodePoints;
import org.caseloom.nlp.spans.SpansDocument.SpanRelation;

/**
 * Spans of the words that are parts of a mention in the structured document, each with the relation that ties it to
 * the mention: doses, routes, frequencies. For one document and thread.
 */
final class PartEntries {
    private static final int SOON = 8;
    private static final String NUMERALS = "一二三四五六七八九十翌昨本今明";
    private static final int LONGEST_VALUE = 20;

    private final StructuredDocument document;
    private final CodePoints points;
    private final Map<String, SpanEntry> byPlace = new HashMap<>();

    PartEntries(StructuredDocument document) {
        this.document = document;
        this.points = CodePoints.of(document.text());
    }

    void addTo(List<SpanEntry> spans, List<SpanRelation> relations) {
        for (Relation relation : document.relations()) {
            relations.add(new SpanRelation(relation.type(), relation.from(), relation.to()));
            switch (relation.type()) {
                // scorers know these relations from their other end
                case "adverse_event_of" -> relations.add(new SpanRelation("causes", relation.to(), relation.from()));
                case "location_of" -> relations.add(new SpanRelation("located_in", relation.to(), relation.from()));
                case String _ -> {
                }
            }
        }
        for (Mention mention : document.mentions()) {
            Cue cue = mention.cue();
            if (mention.value() != null) {
                addValue(mention, spans, relations);
            } else if (mention.type() == MentionType.TEST && cue != null && cue.start() >= mention.end()
                    && cue.start() - mention.end() <= SOON) {
                // a test that was negative has that for its result
                SpanEntry entry = entry("value", cue.start(), cue.end(), spans);
                relations.add(new SpanRelation("has_result", mention.id(), entry.id()));
            }
            TimeReference time = mention.time();
            if (time != null && time.start() != null && time.end() != null) {
                SpanEntry entry = entry("time", time.start(), time.end(), spans);
                relations.add(new SpanRelation(timed(mention, time), mention.id(), entry.id()));
            }
        }
        for (Medication medication : document.medications()) {
            for (Medication.Words words : medication.words()) {
                SpanEntry entry = entry(type(words.part()), words.start(), words.end(), spans);
                relations.add(words.part().equals("change")
                        ? new SpanRelation("changes", entry.id(), medication.mention())
                        : new SpanRelation("has_" + type(words.part()), medication.mention(), entry.id()));
            }
        }
    }

    /** A finding has its time; what is done is done at one, and その後 or 入院時 say of neither when it was. */
    private static String timed(Mention mention, TimeReference time) {
        boolean counted = time.text().codePoints().anyMatch(c -> Character.isDigit(c) || NUMERALS.indexOf(c) >= 0);
        return switch (mention.type()) {
            case FINDING, DISEASE, MEDICATION, ANATOMY, GENE -> counted ? "has_time" : "has_phase";
            case TEST, PROCEDURE, DEVICE -> "performed_at";
        };
    }

    /** The words of a value: from the first digit behind the name, inside of the mention or soon behind it. */
    private void addValue(Mention mention, List<SpanEntry> spans, List<SpanRelation> relations) {
        String text = document.text();
        int from = points.index(mention.start());
        int behind = points.index(mention.end());
        int limit = Math.min(text.length(), behind + SOON);
        int at = from;
        while (at < limit && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        int end = at < behind ? behind : at;
        while (at >= behind && end < text.length() && end - at < LONGEST_VALUE && isOfValue(text.charAt(end))) {
            end++;
        }
        if (end > at && at < limit) {
            SpanEntry entry = entry("value", points.offset(at), points.offset(end), spans);
            relations.add(new SpanRelation("has_result", mention.id(), entry.id()));
        }
    }

    private static boolean isOfValue(char c) {
        return Character.isLetterOrDigit(c) && c < 'ぁ' || c == '.' || c == '/' || c == '．' || c == '／' || c == '%'
                || c == '％' || c >= '０' && c <= 'ｚ';
    }

    private static String type(String part) {
        return part.equals("dose") ? "dosage" : part;
    }

    /** The same words said of several drugs are one span. */
    private SpanEntry entry(String type, int start, int end, List<SpanEntry> spans) {
        return byPlace.computeIfAbsent(type + start + "-" + end, _ -> {
            SpanEntry entry = new SpanEntry(type + (byPlace.size() + 1), start, end,
                    document.text().substring(points.index(start), points.index(end)), type, List.of(),
                    Assertion.PRESENT.code(), Mention.PATIENT, null, null);
            spans.add(entry);
            return entry;
        });
    }
}
