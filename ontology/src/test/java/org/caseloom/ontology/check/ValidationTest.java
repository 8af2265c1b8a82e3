package org.caseloom.ontology.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.starter.StarterOntology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.INFO;
import static org.caseloom.ontology.check.Severity.WARN;
import static org.caseloom.ontology.check.Sound.CELSIUS;
import static org.caseloom.ontology.check.Sound.FAHRENHEIT;
import static org.caseloom.ontology.check.Sound.FEVER;
import static org.caseloom.ontology.check.Sound.GRAM;
import static org.caseloom.ontology.check.Sound.HIGH_FEVER;
import static org.caseloom.ontology.check.Sound.MALARIA;
import static org.caseloom.ontology.check.Sound.ONTOLOGY;
import static org.caseloom.ontology.check.Sound.RULE;
import static org.caseloom.ontology.check.Sound.SYMPTOM;
import static org.caseloom.ontology.check.Sound.TEMPERATURE;
import static org.caseloom.ontology.check.Sound.concept;
import static org.caseloom.ontology.check.Sound.obsolete;
import static org.caseloom.ontology.check.Sound.settings;
import static org.caseloom.ontology.check.Sound.values;
import static org.caseloom.ontology.check.Sound.with;
import static org.caseloom.ontology.check.Sound.withLabel;
import static org.caseloom.ontology.check.Sound.withMapping;
import static org.caseloom.ontology.check.Sound.withParent;
import static org.caseloom.ontology.check.Sound.withRules;
import static org.caseloom.ontology.check.Sound.withUnits;
import static org.caseloom.ontology.check.Sound.withoutLabel;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class ValidationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Analyte VALUES = TEMPERATURE.analyte();

    /** A draft over the sound ontology: check, severity, subject, what it says in Japanese and in English. */
    static final List<Arguments> FAULTS = List.of(
            fault("a circle of two", with(withParent(SYMPTOM, "CSL:high-fever")), Check.HIERARCHY_CYCLE, ERROR,
                    "CSL:symptom", "循環しています: 発熱 (CSL:fever)", "in a circle: fever (CSL:fever)"),
            fault("its own parent", with(withParent(FEVER, "CSL:fever")), Check.HIERARCHY_CYCLE, ERROR, "CSL:fever",
                    "自分自身が親", "its own parent"),
            fault("a parent that does not exist", with(withParent(HIGH_FEVER, "CSL:heat")), Check.PARENT_MISSING,
                    ERROR, "CSL:high-fever", "親 CSL:heat が存在しません", "CSL:heat does not exist"),
            fault("a parent that was merged away", with(withParent(HIGH_FEVER, "HP:0001945")), Check.PARENT_MISSING,
                    ERROR, "CSL:high-fever", "発熱 (CSL:fever) に統合", "merged into fever (CSL:fever)"),
            fault("an obsolete parent", with(obsolete(FEVER, "CSL:symptom")), Check.PARENT_OBSOLETE, WARN,
                    "CSL:high-fever", "親 発熱 (CSL:fever) は廃止", "parent fever (CSL:fever) is obsolete"),
            fault("a parent of another type", with(withParent(HIGH_FEVER, "CSL:malaria")), Check.PARENT_TYPE, WARN,
                    "CSL:high-fever", "マラリア", "malaria (CSL:malaria) is a disease, it is itself a finding"),
            fault("no parent in use any more", with(obsolete(FEVER, "CSL:symptom")), Check.ORPHANED, WARN,
                    "CSL:high-fever", "使用中の親がなくなりました", "none in use now"),
            fault("no parent at all any more", with(FEVER.withParents(List.of())), Check.ORPHANED, WARN, "CSL:fever",
                    "使用中の親がなくなりました", "none in use now"),

            fault("one form on two findings, folded", with(withLabel(HIGH_FEVER, "ＦＥＶＥＲ", "en", LabelKind.EXACT)),
                    Check.AMBIGUOUS_FORM, WARN, "CSL:high-fever",
                    "「ＦＥＶＥＲ」が同じ種別の複数の概念を指しています: 発熱 (CSL:fever)、高熱 (CSL:high-fever)",
                    "\"ＦＥＶＥＲ\" means several concepts of one type: fever (CSL:fever), high fever (CSL:high-fever)"),
            fault("two preferred labels", with(withLabel(FEVER, "熱発", "ja", LabelKind.PREFERRED)),
                    Check.PREFERRED_LABEL, ERROR, "CSL:fever", "代表名が 2 個", "2 preferred labels in ja"),
            fault("no preferred label in English", with(withoutLabel(FEVER, "fever")), Check.PREFERRED_LABEL, INFO,
                    "CSL:fever", "英語の代表名がありません", "no preferred label in English"),
            fault("a stop form", with(withLabel(FEVER, "所見", "ja", LabelKind.LAY)), Check.STOP_FORM, WARN, "CSL:fever",
                    "「所見」は除外表記", "\"所見\" is a stop form"),
            fault("a new stop form", settings(settings -> settings.withStopForms(List.of("所見", "Fever"))),
                    Check.STOP_FORM, WARN, "CSL:fever", "「fever」は除外表記", "\"fever\" is a stop form"),
            fault("a number", with(withLabel(FEVER, "３９", "ja", LabelKind.EXACT)), Check.BARE_LABEL, WARN, "CSL:fever",
                    "「３９」は数", "\"３９\" is a number"),
            fault("punctuation", with(withLabel(FEVER, "(+)", "en", LabelKind.EXACT)), Check.BARE_LABEL, WARN,
                    "CSL:fever", "「(+)」には文字も数字もありません", "\"(+)\" has neither letter nor digit"),
            fault("one letter", with(withLabel(FEVER, "F", "en", LabelKind.ABBREVIATION)), Check.BARE_LABEL, WARN,
                    "CSL:fever", "「F」は一文字", "\"F\" is a single letter"),
            fault("an empty name", with(withLabel(withoutLabel(FEVER, "fever"), " ", "en", LabelKind.PREFERRED)),
                    Check.BARE_LABEL, ERROR, "CSL:fever", "言語 en の名前が空", "A label in en is empty"),
            fault("half a character", with(withLabel(FEVER, "発\uD83D熱", "ja", LabelKind.EXACT)), Check.LABEL_TEXT,
                    ERROR, "CSL:fever", "「発[U+D83D]熱」に文字の半分", "lone surrogate"),
            fault("a control character", with(withLabel(FEVER, "py\u0000rexia", "en", LabelKind.EXACT)),
                    Check.LABEL_TEXT, ERROR, "CSL:fever", "制御文字 U+0000", "control character U+0000"),
            fault("a tab", with(withLabel(FEVER, "pyrexia\tNOS", "en", LabelKind.EXACT)), Check.LABEL_TEXT, WARN,
                    "CSL:fever", "タブまたは改行", "a tab or the end of a line"),
            fault("a blank at the end", with(withLabel(FEVER, "熱発　", "ja", LabelKind.EXACT)), Check.LABEL_TEXT, WARN,
                    "CSL:fever", "空白があります", "begins or ends with a blank"),
            fault("401 characters", with(withLabel(FEVER, "熱".repeat(401), "ja", LabelKind.RELATED)),
                    Check.LABEL_TEXT, WARN, "CSL:fever", "401 文字あり", "has 401 characters, more than 400"),
            fault("a short Latin synonym", with(withLabel(TEMPERATURE, "BT", "en", LabelKind.EXACT)),
                    Check.ABBREVIATION, INFO, "CSL:temperature", "「BT」は短いラテン文字", "\"BT\" is short and Latin"),
            fault("a language that is none", with(withLabel(FEVER, "Fieber", "de_DE", LabelKind.EXACT)),
                    Check.LANGUAGE_TAG, ERROR, "CSL:fever", "言語タグ「de_DE」", "language tag \"de_DE\""),

            fault("a mapping to words", with(withMapping(FEVER, MappingRelation.EXACT, "発熱 R50.9")),
                    Check.MAPPING_TARGET, ERROR, "CSL:fever", "「発熱 R50.9」は識別子として使えません",
                    "\"発熱 R50.9\", which cannot be an identifier"),
            fault("a cross-reference that is no identifier",
                    with(withMapping(FEVER, MappingRelation.CROSS_REFERENCE, "JA:Epilepsy Genetics Kiel")),
                    Check.MAPPING_TARGET, WARN, "CSL:fever", "「JA:Epilepsy Genetics Kiel」は識別子として使えません",
                    "cannot be an identifier"),
            fault("an exact mapping to what another concept is",
                    with(withMapping(HIGH_FEVER, MappingRelation.EXACT, "CSL:malaria")), Check.MAPPING_MOVED, WARN,
                    "CSL:high-fever", "マラリア (CSL:malaria) に属しています", "belongs to malaria (CSL:malaria)"),
            fault("an exact mapping to what became obsolete",
                    with(withMapping(HIGH_FEVER, MappingRelation.EXACT, "CSL:malaria"),
                            obsolete(MALARIA, "CSL:fever")),
                    Check.MAPPING_MOVED, WARN, "CSL:high-fever", "マラリア (CSL:malaria) は廃止",
                    "malaria (CSL:malaria), which is obsolete"),
            fault("one identifier twice", with(withMapping(HIGH_FEVER, MappingRelation.EXACT, "HP:0001945")),
                    Check.SHARED_IDENTIFIER, WARN, "CSL:high-fever", "HP:0001945 が複数の概念に完全一致",
                    "HP:0001945 is mapped as the same to several concepts"),
            fault("one member twice", with(HIGH_FEVER.withMembers(List.of(new Member("HP:0001945", "hpo", "label")))),
                    Check.MEMBER_CLAIMED_TWICE, ERROR, "CSL:high-fever", "HP:0001945 が同時に複数の概念",
                    "HP:0001945 belongs to several concepts at once"),

            fault("a rule without its test", withRules(rule("CSL:heat", "celsius", "CSL:fever")), Check.QUANTITY_RULE,
                    ERROR, RULE.id(), "検査 CSL:heat が存在しません", "measures CSL:heat, which does not exist"),
            fault("a rule that measures a finding", withRules(rule("CSL:malaria", "celsius", "CSL:fever")),
                    Check.QUANTITY_RULE, ERROR, RULE.id(), "マラリア (CSL:malaria) は検査ではありません",
                    "malaria (CSL:malaria), which is not a test"),
            fault("a rule that yields a test", withRules(rule("CSL:temperature", "celsius", "CSL:temperature")),
                    Check.QUANTITY_RULE, ERROR, RULE.id(), "所見でも疾患でもありません", "neither a finding nor a disease"),
            fault("a rule whose finding became obsolete",
                    with(obsolete(FEVER, "CSL:high-fever"), withParent(HIGH_FEVER, "CSL:symptom")),
                    Check.QUANTITY_RULE, ERROR, RULE.id(), "所見 発熱 (CSL:fever) は廃止",
                    "yields fever (CSL:fever), which is obsolete"),
            fault("a threshold in a unit that does not convert",
                    withRules(rule("CSL:temperature", "gram", "CSL:fever")),
                    Check.QUANTITY_RULE, ERROR, RULE.id(), "換算できません",
                    "in gram, into which values of body temperature (CSL:temperature) in celsius, fahrenheit do not"),
            fault("a threshold without a unit", withRules(rule("CSL:temperature", null, "CSL:fever")),
                    Check.QUANTITY_RULE, ERROR, RULE.id(), "閾値に単位がありません", "threshold has no unit"),
            fault("two thresholds for one finding",
                    withRules(RULE,
                            new QuantityRule("fever-2", "CSL:temperature", Comparator.GREATER, new BigDecimal("38"),
                                    "celsius", "CSL:fever", null, null)),
                    Check.CONTRADICTING_RULES, ERROR, "fever-by-temperature", "この規則は >= 37.5 °C、規則 fever-2 は > 38 °C",
                    "says >= 37.5 °C where fever-2 says > 38 °C"),
            fault("a range upside down",
                    with(values(TEMPERATURE, new Analyte(VALUES.units(), "celsius", new BigDecimal("45"),
                            new BigDecimal("30"), null, null, List.of()))),
                    Check.ANALYTE, ERROR, "CSL:temperature", "最小値 45 が最大値 30 より小さくありません",
                    "minimum 45 is not below its plausible maximum 30"),
            fault("values in a unit that does not exist",
                    with(values(TEMPERATURE, new Analyte(List.of("kelvin"), null, null, null, null, null, List.of()))),
                    Check.ANALYTE, ERROR, "CSL:temperature", "値の単位 kelvin が存在しません", "the unit kelvin"),
            fault("a unit that is gone", withUnits(CELSIUS, GRAM), Check.ANALYTE, ERROR, "CSL:temperature",
                    "値の単位 fahrenheit が存在しません", "the unit fahrenheit"),
            fault("units in a circle",
                    withUnits(new Unit("celsius", "°C", List.of(), "fahrenheit", BigDecimal.ONE, null), FAHRENHEIT,
                            GRAM),
                    Check.UNIT, ERROR, "celsius", "元の単位に戻ります", "lead back to it"),
            fault("a unit that converts by zero",
                    withUnits(CELSIUS, FAHRENHEIT, GRAM,
                            new Unit("stone", "st", List.of(), "gram", BigDecimal.ZERO, null)),
                    Check.UNIT, ERROR, "stone", "係数が 0", "or by zero"),

            fault("a lost label", with(withoutLabel(FEVER, "発熱")), Check.LOST_LABEL, WARN, "CSL:fever",
                    "「発熱」(ja) がなくなります", "\"発熱\" (ja), which is found in documents today, is gone"),
            fault("a label that stops annotating",
                    with(withLabel(withoutLabel(FEVER, "fever"), "fever", "en", LabelKind.BROAD)), Check.LOST_LABEL,
                    WARN, "CSL:fever", "「fever」(en) がなくなります", "\"fever\" (en)"),
            fault("a lost concept", without(MALARIA), Check.LOST_CONCEPT, ERROR, "CSL:malaria", "跡形なく失われます",
                    "gone without a trace"),
            fault("deprecation without a word",
                    with(MALARIA.withStanding(new Standing.Announced(List.of(), List.of(), " "))),
                    Check.DEPRECATION_UNEXPLAINED, ERROR, "CSL:malaria", "後継も候補も理由も示されていません",
                    "neither a replacement, nor what to consider, nor a reason"),
            fault("replaced by itself", with(obsolete(MALARIA, "CSL:malaria")), Check.REPLACEMENT, ERROR,
                    "CSL:malaria", "自分自身が後継", "replaced by itself"),
            fault("replaced by nothing that exists", with(obsolete(MALARIA, "CSL:ague")), Check.REPLACEMENT, ERROR,
                    "CSL:malaria", "後継 CSL:ague が存在しません", "CSL:ague does not exist"),
            fault("replaced by what is obsolete", with(obsolete(MALARIA, "CSL:fever"), obsolete(FEVER, "CSL:symptom")),
                    Check.REPLACEMENT, ERROR, "CSL:malaria", "後継 発熱 (CSL:fever) 自体が廃止",
                    "fever (CSL:fever) is itself obsolete"),
            fault("obsolete at once", with(obsolete(MALARIA, "CSL:fever")), Check.DEPRECATED_AT_ONCE, WARN,
                    "CSL:malaria", "予告なしに廃止", "without having been announced"),
            fault("another type", with(MALARIA.withType(MentionType.FINDING)), Check.TYPE_CHANGED, INFO, "CSL:malaria",
                    "種別が 疾患 から 所見 に", "from disease to finding"),
            fault("an exception past its day",
                    settings(settings -> settings.withExceptions(
                            List.of(new CheckException("AMBIGUOUS_FORM", "*", "review", "sato", TODAY.minusDays(1))))),
                    Check.EXCEPTION_EXPIRED, INFO, "*", "2026-11-20 で期限が切れました", "ended on 2026-11-20"),
            fault("a correction of what is gone",
                    settings(settings -> settings.withCorrections(List.of(new Correction("hpo", "HP:0012735",
                            Correction.Field.LABEL, "ja", "外層", "咳嗽", "wrong translation", "sato", TODAY)))),
                    Check.CORRECTION_UNNEEDED, INFO, "HP:0012735", "「外層」の訂正は対象がありません",
                    "\"外層\" has nothing to correct"));

    @Test
    void theSoundOntologyHasNoMessages() {
        assertThat(Validation.of(Ontology.EMPTY, ONTOLOGY, TODAY).results()).isEmpty();
    }

    @Test
    void theStarterOntologyHasNoErrors() {
        ValidationReport report = Validation.of(Ontology.EMPTY, StarterOntology.read(), TODAY);

        assertThat(report.blocking()).isEmpty();
        assertThat(report.blocks()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void whatADraftBreaksIsNamedInBothLanguagesWithAdvice(Ontology draft, Check check, Severity severity,
            String subject, String ja, String en) {
        ValidationReport report = Validation.of(ONTOLOGY, draft, TODAY);

        assertThat(report.messages(check)).as("%s", report).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(severity);
            assertThat(message.subject()).isEqualTo(subject);
            assertThat(message.text().ja()).contains(ja).endsWith("。");
            assertThat(message.text().en()).contains(en).endsWith(".");
            assertThat(message.advice().ja()).endsWith("。");
            assertThat(message.advice().en()).endsWith(".");
            assertThat(message.known()).isFalse();
        });
        assertThat(report.blocks()).as("%s", report).isEqualTo(report.counts().getOrDefault(ERROR, 0) > 0);
        assertThat(report.questions().contains(check)).isEqualTo(severity == WARN);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void whatTheReleaseInForceHasAlreadyIsCountedApartAndAsksNothing(Ontology draft, Check check, Severity severity) {
        ValidationReport report = Validation.of(draft, draft.with(List.of()), TODAY);

        assertThat(report.questions()).isEmpty();
        report.results()
                .stream()
                .filter(result -> result.check() != Check.EXCEPTION_EXPIRED
                        && result.check() != Check.CORRECTION_UNNEEDED)
                .forEach(result -> assertThat(result.fresh()).as("%s", result).isZero());
        assertThat(report.messages(check)).allMatch(message -> !message.known() || message.severity() == ERROR);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void mendingItLeavesNothingKnown(Ontology draft, Check check, Severity severity, String subject) {
        ValidationReport report = Validation.of(draft, ONTOLOGY, TODAY);

        report.results().stream().filter(result -> result.check() == check).forEach(result -> {
            assertThat(result.known()).as("%s", result).isZero();
            assertThat(result.fresh()).as("%s", result).isEqualTo(check == Check.TYPE_CHANGED ? 1 : 0);
        });
    }

    @Test
    void anExceptionLetsAnErrorPassUntilItsDay() {
        Ontology broken = with(withParent(HIGH_FEVER, "CSL:heat"));
        Ontology accepted = broken.with(broken.settings()
                .withExceptions(List.of(
                        new CheckException("PARENT_MISSING", "CSL:high-fever", "arrives next week", "sato", TODAY))));

        assertThat(Validation.of(ONTOLOGY, broken, TODAY).blocks()).isTrue();
        assertThat(Validation.of(ONTOLOGY, accepted, TODAY).blocks()).isFalse();
        assertThat(Validation.of(ONTOLOGY, accepted, TODAY).messages(Check.PARENT_MISSING)).singleElement()
                .satisfies(message -> assertThat(message.acceptedBy().reason()).isEqualTo("arrives next week"));
        assertThat(Validation.of(ONTOLOGY, accepted, TODAY.plusDays(1)).blocks()).isTrue();
    }

    @Test
    void anErrorOfTheReleaseInForceBlocksAgainWhenItsExceptionHasExpired() {
        Ontology broken = with(withParent(HIGH_FEVER, "CSL:heat"));
        Ontology draft = broken.with(List.of(withLabel(FEVER, "熱発", "ja", LabelKind.EXACT)));

        ValidationReport report = Validation.of(broken, draft, TODAY);

        assertThat(report.blocks()).isTrue();
        assertThat(report.blocking()).singleElement().satisfies(message -> {
            assertThat(message.known()).isTrue();
            assertThat(message.subject()).isEqualTo("CSL:high-fever");
        });
    }

    @Test
    void anExceptionForAWholeKindAnswersItsQuestion() {
        Ontology draft = with(withLabel(HIGH_FEVER, "fever", "en", LabelKind.EXACT));
        Ontology accepted = draft.with(draft.settings()
                .withExceptions(List.of(
                        new CheckException("AMBIGUOUS_FORM", "*", "candidates are kept", "sato", TODAY))));

        assertThat(Validation.of(ONTOLOGY, draft, TODAY).questions()).containsExactly(Check.AMBIGUOUS_FORM);
        assertThat(Validation.of(ONTOLOGY, accepted, TODAY).questions()).isEmpty();
    }

    @Test
    void thousandsOfOneKindAreCountedButNotAllPutIntoWords() {
        List<OntologyConcept> drugs = IntStream.range(0, 1_000)
                .mapToObj(n -> withLabel(
                        concept("CSL:drug-" + n, MentionType.MEDICATION, "薬" + n, "drug " + n), "tablet " + n / 2, "en",
                        LabelKind.EXACT))
                .toList();

        ValidationReport report = Validation.of(ONTOLOGY, ONTOLOGY.with(drugs), TODAY);

        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.fresh()).isEqualTo(500);
            assertThat(result.messages()).hasSize(CheckResult.MOST);
        });
    }

    @Test
    void aConceptThatASourceBringsObsoleteOnlyWarnsOfItsGaps() {
        OntologyConcept unexplained = concept("HP:1", MentionType.FINDING, "旧", "old")
                .withStanding(new Standing.Obsolete(List.of(), List.of(), null));
        OntologyConcept dangling = obsolete(concept("HP:2", MentionType.FINDING, "旧二", "old 2"), "HP:3");

        ValidationReport report = Validation.of(ONTOLOGY, with(unexplained, dangling), TODAY);

        assertThat(report.counts()).containsOnly(Map.entry(WARN, 2));
        assertThat(report.questions()).containsExactly(Check.DEPRECATION_UNEXPLAINED, Check.REPLACEMENT);
    }

    @Test
    void aLabelThatMovesToAnotherConceptIsNotLost() {
        Ontology before = with(withLabel(FEVER, "高体温", "ja", LabelKind.EXACT));
        Ontology after = with(FEVER, withLabel(HIGH_FEVER, "高体温", "ja", LabelKind.EXACT));

        assertThat(Validation.of(before, after, TODAY).messages(Check.LOST_LABEL)).isEmpty();
    }

    @Test
    void anAnnouncedConceptBecomesObsoleteWithoutAWarning() {
        Ontology announced = with(MALARIA.withStanding(new Standing.Announced(List.of("CSL:fever"), List.of(), null)));

        assertThat(Validation.of(ONTOLOGY, announced, TODAY).results()).isEmpty();
        assertThat(Validation.of(announced, with(obsolete(MALARIA, "CSL:fever")), TODAY).results()).isEmpty();
    }

    @Test
    void aThresholdForOneSexDoesNotContradictTheGeneralOne() {
        Ontology draft = withRules(RULE, new QuantityRule("fever-in-men", "CSL:temperature", Comparator.AT_LEAST,
                new BigDecimal("37.7"), "celsius", "CSL:fever", "male", null));

        assertThat(Validation.of(ONTOLOGY, draft, TODAY).results()).isEmpty();
    }

    @Test
    void aQuantitySymbolMayBeOneLetterAndAReadingMayBeShared() {
        Ontology draft = with(withLabel(TEMPERATURE, "T", "en", LabelKind.QUANTITY_SYMBOL),
                withLabel(FEVER, "ねつ", "ja", LabelKind.READING), withLabel(HIGH_FEVER, "ねつ", "ja", LabelKind.READING));

        assertThat(Validation.of(ONTOLOGY, draft, TODAY).results()).isEmpty();
    }

    private static QuantityRule rule(String test, String unit, String finding) {
        return new QuantityRule(RULE.id(), test, RULE.comparator(), RULE.threshold(), unit, finding, null, null);
    }

    private static Ontology without(OntologyConcept concept) {
        Map<String, OntologyConcept> rest = new HashMap<>(ONTOLOGY.byId());
        rest.remove(concept.id());
        return new Ontology(rest, ONTOLOGY.settings());
    }

    private static Arguments fault(String name, Ontology draft, Check check, Severity severity, String subject,
            String ja, String en) {
        return argumentSet(name, draft, check, severity, subject, ja, en);
    }
}
