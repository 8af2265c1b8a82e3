package org.caseloom.nlp.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.spans.SpansDocument.SpanRelation;

/**
 * Spans of the words that are parts of a mention in the structured document, each with the relation that ties it to
 * the mention: doses, routes, frequencies. For one document and thread.
 */
final class PartEntries {
    private final StructuredDocument document;
    private final Map<String, SpanEntry> byPlace = new HashMap<>();

    PartEntries(StructuredDocument document) {
        this.document = document;
    }

    void addTo(List<SpanEntry> spans, List<SpanRelation> relations) {
        for (Medication medication : document.medications()) {
            for (Medication.Words words : medication.words()) {
                SpanEntry entry = entry(type(words.part()), words.start(), words.end(), spans);
                relations.add(words.part().equals("change")
                        ? new SpanRelation("changes", entry.id(), medication.mention())
                        : new SpanRelation("has_" + type(words.part()), medication.mention(), entry.id()));
            }
        }
    }

    private static String type(String part) {
        return part.equals("dose") ? "dosage" : part;
    }

    /** The same words said of several drugs are one span. */
    private SpanEntry entry(String type, int start, int end, List<SpanEntry> spans) {
        return byPlace.computeIfAbsent(type + start + "-" + end, _ -> {
            String text = document.text();
            SpanEntry entry = new SpanEntry(type + (byPlace.size() + 1), start, end,
                    text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)), type, List.of(),
                    Assertion.PRESENT.code(), Mention.PATIENT, null, null);
            spans.add(entry);
            return entry;
        });
    }
}
