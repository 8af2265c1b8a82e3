package org.caseloom.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;

/** A small ontology for tests: fever above high fever, pneumonia above bacterial pneumonia, and some more. */
public final class SampleRelease {
    public static final String ID = "2026-11-21.1";

    public static final Concept TEMPERATURE_CHANGE = finding("CSL:temperature-change", "体温の異常",
            "abnormal body temperature",
            List.of(), Map.of());
    public static final Concept FEVER = finding("CSL:fever", "発熱", "fever", List.of("CSL:temperature-change"),
            Map.of("HP", "HP:0001945", "ICD10", "R50.9"), ja("熱発"), lay("高い熱"), en("pyrexia"), reading("はつねつ"));
    public static final Concept HIGH_FEVER = finding("CSL:high-fever", "高熱", "high fever", List.of("CSL:fever"),
            Map.of(),
            reading("こうねつ"));
    public static final Concept COUGH = finding("CSL:cough", "咳嗽", "cough", List.of(), Map.of("HP", "HP:0012735"),
            lay("せき"), reading("がいそう"));
    public static final Concept HEADACHE = finding("CSL:headache", "頭痛", "headache", List.of(),
            Map.of("HP", "HP:0002315"),
            reading("ずつう"));
    public static final Concept CHEST_PAIN = finding("CSL:chest-pain", "胸痛", "chest pain", List.of(), Map.of(),
            reading("きょうつう"));
    public static final Concept DYSPNEA = finding("CSL:dyspnea", "呼吸困難", "dyspnea", List.of(), Map.of(), lay("息切れ"),
            en("shortness of breath"), reading("こきゅうこんなん"));
    public static final Concept RASH = finding("CSL:rash", "皮疹", "rash", List.of(), Map.of(), reading("ひしん"));
    public static final Concept PNEUMONIA = concept("CSL:pneumonia", MentionType.DISEASE, "肺炎", "pneumonia", List.of(),
            Map.of("ICD10", "J18.9"), reading("はいえん"));
    public static final Concept BACTERIAL_PNEUMONIA = concept("CSL:bacterial-pneumonia", MentionType.DISEASE, "細菌性肺炎",
            "bacterial pneumonia", List.of("CSL:pneumonia"), Map.of("ICD10", "J15.9"));
    public static final Concept COPD = concept("CSL:copd", MentionType.DISEASE, "慢性閉塞性肺疾患",
            "chronic obstructive pulmonary disease", List.of(), Map.of("ICD10", "J44.9"),
            new Term("COPD", Language.EN, Kind.ABBREVIATION));
    public static final Concept DIABETES = concept("CSL:diabetes", MentionType.DISEASE, "糖尿病", "diabetes mellitus",
            List.of(), Map.of("ICD10", "E14"), reading("とうにょうびょう"));
    public static final Concept TUBERCULOSIS = concept("CSL:tuberculosis", MentionType.DISEASE, "結核", "tuberculosis",
            List.of(), Map.of("ICD10", "A16"), reading("けっかく"));
    public static final Concept TEMPERATURE = concept("CSL:body-temperature", MentionType.TEST, "体温",
            "body temperature",
            List.of(), Map.of("LOINC", "8310-5"), new Term("T", Language.EN, Kind.QUANTITY_SYMBOL));
    public static final Concept CRP = concept("CSL:crp", MentionType.TEST, "C反応性蛋白", "C-reactive protein", List.of(),
            Map.of("LOINC", "1988-5"), new Term("CRP", Language.EN, Kind.ABBREVIATION));
    public static final Concept CHEST_RADIOGRAPH = concept("CSL:chest-radiograph", MentionType.PROCEDURE, "胸部X線",
            "chest radiograph", List.of(), Map.of());
    public static final Concept CEFTRIAXONE = concept("CSL:ceftriaxone", MentionType.MEDICATION, "セフトリアキソン",
            "ceftriaxone", List.of(), Map.of("ATC", "J01DD04"));
    public static final Concept LUNG = concept("CSL:lung", MentionType.ANATOMY, "肺", "lung", List.of(), Map.of());

    private SampleRelease() {}

    public static TermRelease release() {
        return new TermRelease(ID, Instant.parse("2026-11-21T00:00:00Z"),
                List.of(TEMPERATURE_CHANGE, FEVER, HIGH_FEVER, COUGH, HEADACHE, CHEST_PAIN, DYSPNEA, RASH, PNEUMONIA,
                        BACTERIAL_PNEUMONIA, COPD, DIABETES, TUBERCULOSIS, TEMPERATURE, CRP, CHEST_RADIOGRAPH,
                        CEFTRIAXONE, LUNG),
                List.of(new Unit("degree-celsius", "°C", List.of("°C", "℃", "度"), null, null, null)),
                List.of(new QuantityRule("fever-by-body-temperature", TEMPERATURE.id(), Comparator.AT_LEAST,
                        new BigDecimal("37.5"), "degree-celsius", FEVER.id(), null, null)));
    }

    private static Concept finding(String id, String ja, String en, List<String> broader, Map<String, String> codes,
            Term... more) {
        return concept(id, MentionType.FINDING, ja, en, broader, codes, more);
    }

    private static Concept concept(String id, MentionType type, String ja, String en, List<String> broader,
            Map<String, String> codes, Term... more) {
        List<Term> terms = new ArrayList<>(List.of(new Term(ja, Language.JA, Kind.PREFERRED),
                new Term(en, Language.EN, Kind.PREFERRED)));
        terms.addAll(List.of(more));
        return new Concept(id, type, Map.of(Language.JA, ja, Language.EN, en), terms, broader, Codes.of(codes), null);
    }

    private static Term ja(String text) {
        return new Term(text, Language.JA, Kind.ALTERNATIVE);
    }

    private static Term en(String text) {
        return new Term(text, Language.EN, Kind.ALTERNATIVE);
    }

    private static Term lay(String text) {
        return new Term(text, Language.JA, Kind.LAY);
    }

    private static Term reading(String text) {
        return new Term(text, Language.JA, Kind.READING);
    }
}
