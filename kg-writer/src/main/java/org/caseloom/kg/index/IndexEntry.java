package org.caseloom.kg.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.facts.PatientAge;
import org.caseloom.kg.facts.PatientFact;

/** A structured document as the entry of the index. The same document always gives the same entry. Stateless. */
public final class IndexEntry {
    private IndexEntry() {}

    /** The entry's JSON in UTF-8, on one line as bulk requests need it. */
    public static byte[] json(StructuredDocument document) {
        return Json.write(fields(document));
    }

    static Map<String, Object> fields(StructuredDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(CaseIndex.ID, document.id());
        fields.put(CaseIndex.REVISION, document.revision());
        fields.put(CaseIndex.RELEASE, document.release());
        fields.put(CaseIndex.LANG, document.lang().code());
        fields.put(CaseIndex.KIND, document.kind().code());
        put(fields, CaseIndex.SOURCE, document.source());
        put(fields, CaseIndex.PUBLISHED, document.published());
        if (document.patient() != null) {
            put(fields, CaseIndex.SEX, document.patient().sex());
        }
        PatientAge.years(document.patient()).ifPresent(years -> fields.put(CaseIndex.AGE, years));
        put(fields, titleField(document.lang()), document.title());
        fields.put(textField(document.lang()), document.text());
        putFacts(fields, document);
        fields.put(CaseIndex.DOCUMENT, document);
        return fields;
    }

    private static void putFacts(Map<String, Object> fields, StructuredDocument document) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        for (PatientFact fact : PatientFact.of(document)) {
            add(concepts, CaseIndex.concepts(fact.assertion()), fact.concept());
            if (fact.assertion() == Assertion.PRESENT) {
                add(concepts, CaseIndex.present(fact.type()), fact.concept());
            }
        }
        fields.putAll(concepts);
    }

    private static void add(Map<String, List<String>> concepts, String field, String concept) {
        List<String> ids = concepts.computeIfAbsent(field, _ -> new ArrayList<>());
        if (!ids.contains(concept)) { // the same concept may be mentioned under two types
            ids.add(concept);
        }
    }

    private static String titleField(Language language) {
        return switch (language) {
            case JA -> CaseIndex.TITLE_JA;
            case EN -> CaseIndex.TITLE_EN;
        };
    }

    private static String textField(Language language) {
        return switch (language) {
            case JA -> CaseIndex.TEXT_JA;
            case EN -> CaseIndex.TEXT_EN;
        };
    }

    private static void put(Map<String, Object> fields, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
