package org.caseloom.kg;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.contracts.structured.Refinement;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.structured.TimeReference;
import org.caseloom.transport.TopicRecord;

/** Small structured documents in both languages, and the records they travel in. */
public final class Documents {
    public static final String RELEASE = "2026-11-20.3";
    public static final String TOPIC = "structured-documents";

    private Documents() {}

    /** 発熱 with a value, 咳嗽 denied, 肺炎 suspected, diabetes of the mother; a man of 65. */
    public static StructuredDocument japanese(String id, long revision) {
        String text = "65歳男性。39度以上の発熱あり。咳嗽なし。肺炎を疑う。母が糖尿病。";
        return new StructuredDocument(id, revision, Language.JA, DocumentKind.CASE_REPORT, "発熱の一例", "2025-04-01",
                "内科学会", RELEASE, "1.4.0", text, new Patient(new Patient.Age(65, "a"), "male"), List.of(), List.of(),
                List.of(new Mention("m1", 7, 16, "39度以上の発熱あり", MentionType.FINDING, concept("CSL:fever", "発熱", "fever"),
                        Assertion.PRESENT, Mention.PATIENT, null, null, null,
                        new Quantity(new BigDecimal("39"), null, "°C", Comparator.AT_LEAST), null,
                        "quantity:fever-by-body-temperature", null),
                        mention("m2", 17, 19, "咳嗽", MentionType.FINDING, concept("CSL:cough", "咳嗽", "cough"),
                                Assertion.ABSENT, Mention.PATIENT, new Cue(19, 21, "ja.absent.none")),
                        mention("m3", 22, 24, "肺炎", MentionType.DISEASE, concept("CSL:pneumonia", "肺炎", "pneumonia"),
                                Assertion.POSSIBLE, Mention.PATIENT, new Cue(24, 27, "ja.possible.suspected")),
                        mention("m4", 30, 33, "糖尿病", MentionType.DISEASE,
                                concept("MONDO:0005015", "糖尿病", "diabetes mellitus"), Assertion.FAMILY,
                                "family:mother", new Cue(28, 30, "ja.family.mother"))),
                List.of(), List.of(), List.of());
    }

    /** Fever, no cough, aspirin given for it; a boy of eight months. */
    public static StructuredDocument english(String id, long revision) {
        String text = "An 8-month-old boy was febrile to 102.6 F for two days. No cough. Aspirin 81 mg daily.";
        return new StructuredDocument(id, revision, Language.EN, DocumentKind.DISCHARGE, "A febrile infant", null, null,
                RELEASE, "1.4.0", text, new Patient(new Patient.Age(8, "mo"), "male"), List.of(), List.of(),
                List.of(new Mention("m1", 23, 41, "febrile to 102.6 F", MentionType.FINDING,
                        concept("CSL:fever", "発熱", "fever"), Assertion.PRESENT, Mention.PATIENT, "mild", "improving",
                        "whole body", new Quantity(new BigDecimal("102.60"), null, "°F", Comparator.EQUAL),
                        new TimeReference("for two days", "duration", "P2D"), "term:febrile", null),
                        mention("m2", 59, 64, "cough", MentionType.FINDING, concept("CSL:cough", "咳嗽", "cough"),
                                Assertion.ABSENT, Mention.PATIENT, new Cue(56, 58, "en.absent.no")),
                        mention("m3", 66, 73, "Aspirin", MentionType.MEDICATION,
                                concept("CSL:aspirin", "アスピリン", "aspirin"), Assertion.PRESENT, Mention.PATIENT, null)),
                List.of(new Relation("treats", "m3", "m1", new Span(66, 85))),
                List.of(new Medication("m3", new Quantity(new BigDecimal("81"), null, "mg", Comparator.EQUAL), "oral",
                        "daily", null)),
                List.of(new Recommendation(66, 85, "Aspirin 81 mg daily", "weak", "C")));
    }

    /** Diabetes that may be of type 1 by its antibodies, a rash on the left that healed, a patient who died. */
    public static StructuredDocument outcomes(String id, long revision) {
        String text = "糖尿病。抗GAD抗体陽性。妻より左下腿に多発紅斑と。紅斑は消退した。永眠された。";
        return new StructuredDocument(id, revision, Language.JA, DocumentKind.CASE_REPORT, null, null, null, RELEASE,
                "1.4.0", text, null, List.of(), List.of(),
                List.of(mention("m1", 0, 3, "糖尿病", MentionType.DISEASE,
                        concept("CSL:diabetes-mellitus", "糖尿病", "diabetes mellitus"), Assertion.PRESENT,
                        Mention.PATIENT,
                        null),
                        mention("m2", 4, 13, "抗GAD抗体陽性", MentionType.FINDING,
                                concept("CSL:anti-gad-antibody-positive", "抗GAD抗体陽性", "anti-GAD antibody positive"),
                                Assertion.PRESENT, Mention.PATIENT, null),
                        new Mention("m3", 21, 25, "多発紅斑", MentionType.FINDING,
                                concept("CSL:erythema", "紅斑", "erythema"),
                                Assertion.PRESENT, Mention.PATIENT, null, null, "左下腿", "left", "multiple", null, null,
                                "composed:紅斑", null, 1, "family:wife")),
                List.of(), List.of(), List.of(),
                List.of(new Outcome("resolved", "m3", new Span(30, 34)), new Outcome("died", null, new Span(35, 40))),
                List.of(new Refinement("m1", concept("CSL:type-1-diabetes", "1型糖尿病", "type 1 diabetes").getFirst(),
                        List.of("m2"), "type-1-diabetes-by-antibody")));
    }

    /** A document with these mentions and nothing else that matters. */
    public static StructuredDocument of(String id, long revision, String release, List<Mention> mentions) {
        return new StructuredDocument(id, revision, Language.EN, DocumentKind.NOTE, null, null, null, release, "1.4.0",
                "text", null, List.of(), List.of(), mentions, List.of(), List.of(), List.of());
    }

    public static Mention mention(String id, int start, int end, String text, MentionType type,
            List<ConceptReference> concepts, Assertion assertion, String experiencer, Cue cue) {
        return new Mention(id, start, end, text, type, concepts, assertion, experiencer, null, null, null, null, null,
                "term:" + text, cue);
    }

    public static Mention finding(String id, int start, String slug, Assertion assertion, String experiencer) {
        return mention(id, start, start + slug.length(), slug, MentionType.FINDING, concept("CSL:" + slug, slug, slug),
                assertion, experiencer, null);
    }

    public static List<ConceptReference> concept(String id, String japanese, String english) {
        return List.of(new ConceptReference(id, Map.of(Language.JA, japanese, Language.EN, english), Codes.NONE));
    }

    /** The record a document travels in. */
    public static TopicRecord record(StructuredDocument document, int partition, long offset) {
        return new TopicRecord(TOPIC, partition, offset, document.id(), Json.write(document), null, null);
    }

    /** The same, out of a job. */
    public static TopicRecord record(StructuredDocument document, long offset, String job) {
        return new TopicRecord(TOPIC, 0, offset, document.id(), Json.write(document), job, null);
    }

    /** A deletion; without a revision where that is null. */
    public static TopicRecord deletion(String id, long offset, Long revision) {
        return new TopicRecord(TOPIC, 0, offset, id, null, null, revision);
    }
}
