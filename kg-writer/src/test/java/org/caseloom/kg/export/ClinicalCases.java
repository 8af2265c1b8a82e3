package org.caseloom.kg.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;

/** A case that says something of every kind, coded as others know it. */
public final class ClinicalCases {
    private ClinicalCases() {}

    /** Every type of mention in every assertion, with values, a blood pressure, drugs, relatives and outcomes. */
    public static StructuredDocument coded(String id) {
        List<Mention> mentions = List.of(
                mention(1, MentionType.FINDING, "fever", fever(), Assertion.PRESENT, null),
                mention(2, MentionType.FINDING, "cough", concept("CSL:cough", "cough", Map.of("HP", "HP:0012735")),
                        Assertion.ABSENT, null),
                mention(3, MentionType.DISEASE, "pneumonia",
                        concept("CSL:pneumonia", "pneumonia", Map.of("MONDO", "MONDO:0005249", "ICD10", "J18.9")),
                        Assertion.POSSIBLE, null),
                mention(4, MentionType.DISEASE, "tuberculosis",
                        concept("CSL:tuberculosis", "tuberculosis", Map.of("MONDO", "MONDO:0018076")),
                        Assertion.ABSENT, null),
                mention(5, MentionType.DISEASE, "diabetes",
                        concept("MONDO:0005015", "diabetes mellitus", Map.of("MONDO", "MONDO:0005015")),
                        Assertion.FAMILY, null, "family:mother"),
                mention(6, MentionType.DISEASE, "asthma",
                        concept("CSL:asthma", "asthma", Map.of("MONDO", "MONDO:0004979")), Assertion.HISTORY, null),
                mention(7, MentionType.TEST, "BP 120/80 mmHg",
                        concept("CSL:blood-pressure", "blood pressure", Map.of()),
                        Assertion.PRESENT, value("120", "80", "mmHg")),
                mention(8, MentionType.TEST, "CRP 12.3 mg/dL", concept("CSL:crp", "C-reactive protein",
                        Map.of("LOINC", "1988-5")), Assertion.PRESENT, value("12.3", null, "mg/dL")),
                mention(9, MentionType.TEST, "influenza antigen",
                        concept("CSL:flu-antigen", "influenza antigen", Map.of()),
                        Assertion.ABSENT, null),
                mention(10, MentionType.MEDICATION, "aspirin",
                        concept("CSL:aspirin", "aspirin", Map.of("ATC", "N02BA01")),
                        Assertion.PRESENT, null),
                mention(11, MentionType.MEDICATION, "steroids", concept("CSL:steroid", "steroid", Map.of()),
                        Assertion.ABSENT, null),
                mention(12, MentionType.PROCEDURE, "bronchoscopy",
                        concept("CSL:bronchoscopy", "bronchoscopy", Map.of()),
                        Assertion.PLANNED, null),
                mention(13, MentionType.ANATOMY, "lung",
                        concept("CSL:lung", "lung", Map.of("UBERON", "UBERON:0002048")),
                        Assertion.PRESENT, null),
                mention(14, MentionType.FINDING, "39.2 °C", fever(), Assertion.PRESENT, value("39.2", null, "°C")),
                mention(15, MentionType.FINDING, "something unheard of", List.of(), Assertion.PRESENT, null),
                mention(16, MentionType.DISEASE, "hepatitis of the donor",
                        concept("CSL:hepatitis", "hepatitis", Map.of()), Assertion.PRESENT, null, "donor"),
                mention(17, MentionType.FINDING, "no fever now", fever(), Assertion.ABSENT, null),
                mention(18, MentionType.DISEASE, "asthma of the brother",
                        concept("CSL:asthma", "asthma", Map.of("MONDO", "MONDO:0004979")), Assertion.FAMILY, null,
                        "family:brother"));
        return new StructuredDocument(id, 3, Language.EN, DocumentKind.CASE_REPORT, "A case of fever", "2024-05-01",
                "a journal", Documents.RELEASE, "1.4.0", "text", new Patient(new Patient.Age(65, "a"), "female"),
                List.of(), List.of(), mentions, List.of(),
                List.of(new Medication("m10", new Quantity(new BigDecimal("81"), null, "mg", Comparator.EQUAL), "oral",
                        "1/d", null)),
                List.of(), List.of(new Outcome("resolved", "m1", new Span(0, 4)),
                        new Outcome("died", null, new Span(5, 9))),
                List.of());
    }

    /** The same document of another kind. */
    public static StructuredDocument ofKind(StructuredDocument document, DocumentKind kind) {
        return new StructuredDocument(document.id(), document.revision(), document.lang(), kind, document.title(),
                document.published(), document.source(), document.release(), document.pipeline(), document.text(),
                document.patient(), document.sections(), document.sentences(), document.mentions(),
                document.relations(), document.medications(), document.recommendations());
    }

    private static List<ConceptReference> fever() {
        return concept("CSL:fever", "fever", Map.of("HP", "HP:0001945", "ICD10", "R50.9"));
    }

    private static List<ConceptReference> concept(String id, String english, Map<String, String> codes) {
        return List.of(new ConceptReference(id, Map.of(Language.EN, english), Codes.of(codes)));
    }

    private static Quantity value(String number, String second, String unit) {
        return new Quantity(new BigDecimal(number), second == null ? null : new BigDecimal(second), unit,
                Comparator.EQUAL);
    }

    private static Mention mention(int number, MentionType type, String text, List<ConceptReference> concepts,
            Assertion assertion, Quantity value) {
        return mention(number, type, text, concepts, assertion, value, Mention.PATIENT);
    }

    private static Mention mention(int number, MentionType type, String text, List<ConceptReference> concepts,
            Assertion assertion, Quantity value, String experiencer) {
        return new Mention("m" + number, number * 30, number * 30 + text.length(), text, type, concepts, assertion,
                experiencer, number == 1 ? "severe" : null, null, null, value, null, "term:" + text, null);
    }
}
