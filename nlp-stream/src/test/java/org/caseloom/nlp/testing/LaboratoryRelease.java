package org.caseloom.nlp.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/** The small release with laboratory tests, scales and reactions, as far as tests of quantities need them. */
public final class LaboratoryRelease {
    public static final ReleaseLexicon LEXICON = ReleaseLexicon.of(release());

    private LaboratoryRelease() {}

    private static TermRelease release() {
        TermRelease small = SmallRelease.RELEASE;
        List<Concept> concepts = new ArrayList<>(small.concepts());
        concepts.removeIf(concept -> concept.id().equals("CSL:crp"));
        concepts.addAll(List.of(finding("elevated-crp", "炎症反応上昇"), finding("elevated-ast", "高AST血症"),
                finding("elevated-alt", "高ALT血症"), finding("hyponatremia", "ナトリウム欠乏"),
                finding("hyperkalemia", "カリウム過剰"), finding("thrombocytopenia", "血小板減少症"),
                finding("altered-consciousness", "意識障害"), finding("exercise-intolerance", "運動耐容能低下"),
                finding("poor-hepatic-reserve", "肝予備能低下"), finding("cognitive-impairment", "認知機能低下"),
                finding("proteinuria", "蛋白尿"), finding("positive-ana", "自己抗体陽性"), finding("weight-loss", "体重減少"),
                finding("weight-gain", "体重増加"), finding("pain", "疼痛"), finding("hepatic-coma", "肝性昏睡"),
                test("crp", "C反応性蛋白", "CRP", "mg-per-dl", "0", "60", "mg-per-dl"),
                test("ast", "AST値", "AST", "unit-per-l", "2", "30000", "unit-per-l"),
                test("alt", "ALT値", "ALT", "unit-per-l", "2", "30000", "unit-per-l"),
                test("sodium", "ナトリウム|sodium", "Na", "meq-per-l", "90", "200", "meq-per-l"),
                test("potassium", "カリウム|potassium", "K", "meq-per-l", "1", "12", "meq-per-l"),
                test("platelets", "血小板|血小板数|platelets", "Plt", "per-microlitre", "1000", "3000000", "per-microlitre",
                        "thousand-per-microlitre", "myriad-per-microlitre"),
                test("jcs", "意識レベル", "JCS", "point", "0", "300", "point"),
                test("gcs", "コーマスケール", "GCS", "point", "3", "15", "point"),
                test("nyha", "NYHA分類", "NYHA", "class", "1", "4", "class"),
                test("child-pugh", "Child-Pugh分類|Child-Pugh", "", "point", "5", "15", "point", "class"),
                test("hds-r", "長谷川式|HDS-R", "", "point", "0", "30", "point"),
                test("nrs", "疼痛スケール", "NRS", "point", "0", "10", "point"),
                test("protein-excretion", "尿蛋白定量|urine protein", "", "mg-per-dl", "0", "3000", "mg-per-dl"),
                test("urine-protein", "尿蛋白|urine protein", "", "sign", null, null, "sign"),
                test("ana", "抗核抗体", "ANA", "sign", null, null, "sign"),
                test("coma-grade", "昏睡度", "", null, null, null, "class"),
                test("body-weight", "体重", "", "kilogram", "0.3", "400", "kilogram"),
                test("weight-change", "体重変化|体重", "", null, null, null, "kilogram")));
        List<Unit> units = new ArrayList<>(small.units());
        units.addAll(List.of(unit("unit-per-l", "U/L", "IU/L", null, null), unit("meq-per-l", "mEq/L", "", null, null),
                unit("thousand-per-microlitre", "10^3/μL", "×10^3/μL|K/μL", "per-microlitre", "1000"),
                unit("myriad-per-microlitre", "万/μL", "万|×10^4/μL", "per-microlitre", "10000"),
                unit("kilogram", "kg", "", null, null), unit("point", Unit.POINTS, "points", null, null),
                unit("class", Unit.CLASSES, "度|級|群", null, null), unit("sign", Unit.SIGNS, "", null, null)));
        List<QuantityRule> rules = new ArrayList<>(small.rules());
        rules.addAll(List.of(rule("crp", Comparator.GREATER, "0.3", "mg-per-dl", "elevated-crp"),
                rule("ast", Comparator.GREATER, "30", "unit-per-l", "elevated-ast"),
                rule("alt", Comparator.GREATER, "42", "unit-per-l", "elevated-alt"),
                rule("sodium", Comparator.LESS, "135", "meq-per-l", "hyponatremia"),
                rule("potassium", Comparator.GREATER, "5.0", "meq-per-l", "hyperkalemia"),
                rule("platelets", Comparator.LESS, "150000", "per-microlitre", "thrombocytopenia"),
                rule("jcs", Comparator.AT_LEAST, "1", "point", "altered-consciousness"),
                rule("gcs", Comparator.LESS, "15", "point", "altered-consciousness"),
                rule("nyha", Comparator.AT_LEAST, "2", "class", "exercise-intolerance"),
                rule("child-pugh", Comparator.AT_LEAST, "2", "class", "poor-hepatic-reserve"),
                rule("child-pugh", Comparator.AT_LEAST, "7", "point", "poor-hepatic-reserve"),
                rule("hds-r", Comparator.AT_MOST, "20", "point", "cognitive-impairment"),
                rule("nrs", Comparator.AT_LEAST, "1", "point", "pain"),
                rule("urine-protein", Comparator.AT_LEAST, "1", "sign", "proteinuria"),
                rule("ana", Comparator.AT_LEAST, "1", "sign", "positive-ana"),
                rule("coma-grade", Comparator.AT_LEAST, "1", "class", "hepatic-coma"),
                rule("weight-change", Comparator.LESS, "0", "kilogram", "weight-loss"),
                rule("weight-change", Comparator.GREATER, "0", "kilogram", "weight-gain")));
        return new TermRelease("2026-11-21.2", small.published(), concepts, units, rules);
    }

    private static Concept finding(String id, String form) {
        return concept(id, MentionType.FINDING, List.of(new Term(form, Language.JA, Kind.PREFERRED)), null);
    }

    private static Concept test(String id, String forms, String abbreviation, @Nullable String defaultUnit,
            @Nullable String minimum, @Nullable String maximum, String... units) {
        List<Term> terms = new ArrayList<>();
        for (String form : forms.split("\\|")) {
            Language language = form.codePointAt(0) < 128 && !form.contains("分類") ? Language.EN : Language.JA;
            terms.add(new Term(form, language, Kind.ALTERNATIVE));
        }
        if (!abbreviation.isEmpty()) {
            terms.add(new Term(abbreviation, Language.EN, Kind.ABBREVIATION));
        }
        return concept(id, MentionType.TEST, terms,
                new Analyte(List.of(units), defaultUnit, minimum == null ? null : new BigDecimal(minimum),
                        maximum == null ? null : new BigDecimal(maximum), null, null, List.of()));
    }

    private static Concept concept(String id, MentionType type, List<Term> terms, @Nullable Analyte analyte) {
        return new Concept("CSL:" + id, type, Map.of(Language.JA, terms.getFirst().text()), terms, List.of(),
                Codes.NONE, analyte);
    }

    private static Unit unit(String id, String symbol, String symbols, @Nullable String convertsTo,
            @Nullable String factor) {
        return new Unit(id, symbol, symbols.isEmpty() ? List.of() : List.of(symbols.split("\\|")), convertsTo,
                factor == null ? null : new BigDecimal(factor), null);
    }

    private static QuantityRule rule(String test, Comparator comparator, String threshold, String unit,
            String finding) {
        return new QuantityRule(finding + "-by-" + test + "-" + unit, "CSL:" + test, comparator,
                new BigDecimal(threshold), unit, "CSL:" + finding, null, null);
    }
}
