package org.caseloom.nlp.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.nlp.engine.ReleaseLexicon;

/** A release of some thirty concepts, bilingual, with the units and rules of everyday values. */
public final class SmallRelease {
    public static final TermRelease RELEASE = release("2026-11-21.1");
    public static final ReleaseLexicon LEXICON = ReleaseLexicon.of(RELEASE);

    private SmallRelease() {}

    public static TermRelease release(String id) {
        return new TermRelease(id, Instant.parse("2026-11-21T00:00:00Z"), concepts(), units(), rules());
    }

    private static List<Concept> concepts() {
        List<Concept> concepts = new ArrayList<>(List.of(
                concept("fever", MentionType.FINDING, "発熱|熱発|熱|有熱", "fever|febrile|pyrexia", "",
                        Map.of("HP", "HP:0001945", "ICD10", "R50.9")),
                concept("cough", MentionType.FINDING, "咳嗽|咳", "cough", "", Map.of("HP", "HP:0012735")),
                concept("sputum", MentionType.FINDING, "喀痰|痰", "sputum", "", Map.of()),
                concept("headache", MentionType.FINDING, "頭痛", "headache", "", Map.of("HP", "HP:0002315")),
                concept("vomiting", MentionType.FINDING, "嘔吐", "vomiting", "", Map.of()),
                concept("nausea", MentionType.FINDING, "嘔気|悪心", "nausea", "", Map.of()),
                concept("diarrhea", MentionType.FINDING, "下痢", "diarrhea", "", Map.of()),
                concept("rash", MentionType.FINDING, "皮疹|発疹", "rash|skin rash", "", Map.of()),
                concept("abdominal-pain", MentionType.FINDING, "腹痛", "abdominal pain", "", Map.of()),
                concept("chest-pain", MentionType.FINDING, "胸痛", "chest pain", "", Map.of()),
                concept("dyspnea", MentionType.FINDING, "呼吸困難", "dyspnea|shortness of breath", "SOB", Map.of()),
                concept("hypoxemia", MentionType.FINDING, "低酸素血症", "hypoxemia", "", Map.of()),
                concept("hypotension", MentionType.FINDING, "血圧低下", "hypotension", "", Map.of()),
                concept("elevated-blood-pressure", MentionType.FINDING, "血圧高値", "elevated blood pressure", "",
                        Map.of()),
                concept("anemia", MentionType.FINDING, "貧血", "anemia", "", Map.of()),
                concept("leukocytosis", MentionType.FINDING, "白血球増多", "leukocytosis", "", Map.of()),
                concept("abnormal-finding", MentionType.FINDING, "異常所見", "abnormal finding", "", Map.of()),
                concept("pneumonia", MentionType.DISEASE, "肺炎", "pneumonia", "",
                        Map.of("MONDO", "MONDO:0005249", "ICD10", "J18.9")),
                concept("aspiration-pneumonia", MentionType.DISEASE, "誤嚥性肺炎", "aspiration pneumonia", "", Map.of()),
                concept("diabetes", MentionType.DISEASE, "糖尿病", "diabetes|diabetes mellitus", "DM", Map.of()),
                concept("hypertension", MentionType.DISEASE, "高血圧|高血圧症", "hypertension", "", Map.of()),
                concept("asthma", MentionType.DISEASE, "喘息|気管支喘息", "asthma", "", Map.of()),
                concept("gastric-cancer", MentionType.DISEASE, "胃癌|胃がん", "gastric cancer|stomach cancer", "", Map.of()),
                concept("breast-cancer", MentionType.DISEASE, "乳癌", "breast cancer", "", Map.of()),
                concept("tuberculosis", MentionType.DISEASE, "結核|肺結核", "tuberculosis", "TB", Map.of()),
                concept("acetaminophen", MentionType.MEDICATION, "アセトアミノフェン", "acetaminophen", "",
                        Map.of("ATC", "N02BE01")),
                concept("bronchoscopy", MentionType.PROCEDURE, "気管支鏡検査", "bronchoscopy", "", Map.of()),
                concept("lung", MentionType.ANATOMY, "肺", "lung", "", Map.of())));
        concepts.add(test("body-temperature", "体温|腋窩温", "temperature|body temperature", "BT", "T|KT",
                analyte("degree-celsius", "34", "43", null, null, "degree-celsius", "degree-fahrenheit")));
        concepts.add(test("blood-pressure", "血圧", "blood pressure", "BP", "",
                analyte("mmhg", "30", "300", "systolic", "diastolic", "mmhg")));
        concepts.add(test("systolic", "収縮期血圧", "systolic blood pressure", "sBP", "",
                analyte("mmhg", "30", "300", null, null, "mmhg")));
        concepts.add(test("diastolic", "拡張期血圧", "diastolic blood pressure", "dBP", "",
                analyte("mmhg", "20", "200", null, null, "mmhg")));
        concepts.add(test("oxygen-saturation", "酸素飽和度", "oxygen saturation", "SpO2", "",
                analyte("percent", "50", "100", null, null, "percent")));
        concepts.add(test("heart-rate", "脈拍|心拍数", "heart rate|pulse", "HR", "P",
                analyte("per-minute", "20", "300", null, null, "per-minute")));
        concepts.add(test("white-cells", "白血球|白血球数", "white blood cell count", "WBC", "",
                analyte("per-microlitre", "100", "500000", null, null, "per-microlitre")));
        concepts.add(test("hemoglobin", "ヘモグロビン", "hemoglobin", "Hb", "",
                analyte("gram-per-dl", "1", "25", null, null, "gram-per-dl")));
        concepts.add(test("crp", "C反応性蛋白", "C-reactive protein", "CRP", "",
                analyte("mg-per-dl", "0", "60", null, null, "mg-per-dl")));
        return concepts;
    }

    private static List<Unit> units() {
        return List.of(
                unit("degree-celsius", "°C", "℃|度|C|degrees Celsius", null, null, null),
                unit("degree-fahrenheit", "°F", "F|degrees Fahrenheit", "degree-celsius", "0.55555555555556",
                        "-17.7777777777778"),
                unit("mmhg", "mmHg", "", null, null, null), unit("percent", "%", "％", null, null, null),
                unit("per-minute", "/min", "/分|回/分|bpm|beats per minute", null, null, null),
                unit("per-microlitre", "/μL", "/µL|/mm3", null, null, null),
                unit("mg-per-dl", "mg/dL", "", null, null, null), unit("gram-per-dl", "g/dL", "", null, null, null));
    }

    private static List<QuantityRule> rules() {
        return List.of(
                rule("fever-by-body-temperature", "body-temperature", Comparator.AT_LEAST, "37.5", "degree-celsius",
                        "fever"),
                rule("hypotension-by-systolic", "systolic", Comparator.LESS, "90", "mmhg", "hypotension"),
                rule("elevated-by-systolic", "systolic", Comparator.AT_LEAST, "140", "mmhg", "elevated-blood-pressure"),
                rule("hypoxemia-by-saturation", "oxygen-saturation", Comparator.LESS, "94", "percent", "hypoxemia"),
                rule("leukocytosis-by-count", "white-cells", Comparator.GREATER, "10000", "per-microlitre",
                        "leukocytosis"));
    }

    private static Concept concept(String id, MentionType type, String ja, String en, String abbreviations,
            Map<String, String> codes) {
        return concept(id, type, ja, en, abbreviations, "", codes, null);
    }

    private static Concept test(String id, String ja, String en, String abbreviations, String symbols,
            Analyte analyte) {
        return concept(id, MentionType.TEST, ja, en, abbreviations, symbols, Map.of(), analyte);
    }

    private static Concept concept(String id, MentionType type, String ja, String en, String abbreviations,
            String symbols, Map<String, String> codes, @Nullable Analyte analyte) {
        List<Term> terms = new ArrayList<>();
        add(terms, ja, Language.JA, Kind.ALTERNATIVE);
        add(terms, en, Language.EN, Kind.ALTERNATIVE);
        add(terms, abbreviations, Language.EN, Kind.ABBREVIATION);
        add(terms, symbols, Language.EN, Kind.QUANTITY_SYMBOL);
        Map<Language, String> label = new HashMap<>();
        label.put(Language.JA, ja.split("\\|")[0]);
        label.put(Language.EN, en.split("\\|")[0]);
        return new Concept("CSL:" + id, type, label, terms, List.of(), Codes.of(codes), analyte);
    }

    private static void add(List<Term> terms, String forms, Language language, Kind kind) {
        for (String form : forms.split("\\|")) {
            if (!form.isEmpty()) {
                terms.add(new Term(form, language, kind));
            }
        }
    }

    private static Analyte analyte(String defaultUnit, String minimum, String maximum, @Nullable String first,
            @Nullable String second, String... units) {
        return new Analyte(List.of(units), defaultUnit, new BigDecimal(minimum), new BigDecimal(maximum),
                first == null ? null : "CSL:" + first, second == null ? null : "CSL:" + second, List.of());
    }

    private static Unit unit(String id, String symbol, String symbols, @Nullable String convertsTo,
            @Nullable String factor, @Nullable String offset) {
        return new Unit(id, symbol, symbols.isEmpty() ? List.of() : List.of(symbols.split("\\|")), convertsTo,
                factor == null ? null : new BigDecimal(factor), offset == null ? null : new BigDecimal(offset));
    }

    private static QuantityRule rule(String id, String analyte, Comparator comparator, String threshold, String unit,
            String finding) {
        return new QuantityRule(id, "CSL:" + analyte, comparator, new BigDecimal(threshold), unit, "CSL:" + finding,
                null, null);
    }

    private static QuantityRule sexed(String id, String threshold, String sex) {
        return new QuantityRule(id, "CSL:hemoglobin", Comparator.LESS, new BigDecimal(threshold), "gram-per-dl",
                "CSL:anemia", sex, null);
    }
}
