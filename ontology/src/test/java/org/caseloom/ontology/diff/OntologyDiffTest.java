package org.caseloom.ontology.diff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.check.Sound;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.check.Sound.FEVER;
import static org.caseloom.ontology.check.Sound.HIGH_FEVER;
import static org.caseloom.ontology.check.Sound.MALARIA;
import static org.caseloom.ontology.check.Sound.ONTOLOGY;
import static org.caseloom.ontology.check.Sound.RULE;
import static org.caseloom.ontology.check.Sound.TEMPERATURE;
import static org.caseloom.ontology.check.Sound.concept;
import static org.caseloom.ontology.check.Sound.label;
import static org.caseloom.ontology.check.Sound.obsolete;
import static org.caseloom.ontology.check.Sound.settings;
import static org.caseloom.ontology.check.Sound.values;
import static org.caseloom.ontology.check.Sound.with;
import static org.caseloom.ontology.check.Sound.withLabel;
import static org.caseloom.ontology.check.Sound.withMapping;
import static org.caseloom.ontology.check.Sound.withoutLabel;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class OntologyDiffTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Definition FEBRILE = new Definition("Body temperature above normal", "en", Set.of("hpo"));
    private static final Member HP_FEVER = FEVER.members().getFirst();
    private static final Analyte VALUES = TEMPERATURE.analyte();

    /** Before, after, and what a curator reads. */
    static final List<Arguments> CHANGES = List.of(
            change("synonym", ChangeKind.LABEL_ADDED, with(withLabel(FEVER, "熱発", "ja", LabelKind.EXACT)),
                    "発熱: 同義語「熱発」を追加", "fever: synonym \"熱発\" (ja) added"),
            change("English synonym", ChangeKind.LABEL_ADDED,
                    with(withLabel(FEVER, "pyrexia", "en", LabelKind.EXACT)), "発熱: 同義語「pyrexia」(en)を追加",
                    "fever: synonym \"pyrexia\" added"),
            change("lay word gone", ChangeKind.LABEL_REMOVED, with(withLabel(FEVER, "お熱", "ja", LabelKind.LAY)),
                    ONTOLOGY, "発熱: 日常語「お熱」を削除", "fever: everyday word \"お熱\" (ja) removed"),
            change("renamed", ChangeKind.RENAMED,
                    with(withLabel(withoutLabel(FEVER, "発熱"), "熱", "ja", LabelKind.PREFERRED)),
                    "発熱: 代表名を「発熱」から「熱」に変更", "fever: preferred label \"発熱\" (ja) replaced by \"熱\" (ja)"),
            change("kind of label", ChangeKind.KIND_CHANGED,
                    with(withLabel(TEMPERATURE, "BT", "en", LabelKind.EXACT)),
                    with(withLabel(TEMPERATURE, "BT", "en", LabelKind.ABBREVIATION)), "体温: 同義語「BT」(en)を略語に変更",
                    "body temperature: synonym \"BT\" made abbreviation"),
            change("definition", ChangeKind.DEFINITION_CHANGED, with(FEVER.withDefinitions(List.of(FEBRILE))),
                    "発熱: 定義「Body temperature above normal」(en)を追加",
                    "fever: definition \"Body temperature above normal\" added"),
            change("other definition", ChangeKind.DEFINITION_CHANGED, with(FEVER.withDefinitions(List.of(FEBRILE))),
                    with(FEVER.withDefinitions(List.of(new Definition("High temperature", "en", Set.of("hpo"))))),
                    "発熱: 定義を「Body temperature above normal」(en)から「High temperature」(en)に変更",
                    "fever: definition \"Body temperature above normal\" replaced by \"High temperature\""),
            change("definition gone", ChangeKind.DEFINITION_CHANGED, with(FEVER.withDefinitions(List.of(FEBRILE))),
                    ONTOLOGY, "発熱: 定義「Body temperature above normal」(en)を削除",
                    "fever: definition \"Body temperature above normal\" removed"),
            change("parent", ChangeKind.PARENT_ADDED, with(HIGH_FEVER.withParents(List.of())), ONTOLOGY,
                    "高熱: 親 発熱 (CSL:fever) を追加", "high fever: parent fever (CSL:fever) added"),
            change("parent gone", ChangeKind.PARENT_REMOVED, with(HIGH_FEVER.withParents(List.of())),
                    "高熱: 親 発熱 (CSL:fever) を削除", "high fever: parent fever (CSL:fever) removed"),
            change("code", ChangeKind.MAPPING_ADDED,
                    with(withMapping(FEVER, MappingRelation.CLASSIFIED_AS, "ICD10:R50.9")),
                    "発熱: 分類コード ICD10:R50.9 を追加", "fever: classification code ICD10:R50.9 added"),
            change("mapping gone", ChangeKind.MAPPING_REMOVED, with(FEVER.withMappings(List.of())),
                    "発熱: 完全一致の対応付け HP:0001945 を削除", "fever: exact mapping HP:0001945 removed"),
            change("type", ChangeKind.TYPE_CHANGED, with(MALARIA.withType(MentionType.FINDING)),
                    "マラリア: 種別を疾患から所見に変更", "malaria: type changed from disease to finding"),
            change("not annotated", ChangeKind.TYPE_CHANGED, with(MALARIA.withType(null)), "マラリア: 種別を疾患から注釈の対象外に変更",
                    "malaria: type changed from disease to not annotated"),
            change("announced", ChangeKind.STANDING_CHANGED,
                    with(HIGH_FEVER.withStanding(new Standing.Announced(List.of("CSL:fever"), List.of(), null))),
                    "高熱: 廃止を予告（後継: 発熱 (CSL:fever)）",
                    "high fever: deprecation announced (replaced by fever (CSL:fever))"),
            change("obsolete", ChangeKind.STANDING_CHANGED,
                    with(HIGH_FEVER.withStanding(new Standing.Obsolete(List.of(), List.of("CSL:fever"), "too vague"))),
                    "高熱: 廃止（候補: 発熱 (CSL:fever)、理由: too vague）",
                    "high fever: made obsolete (consider fever (CSL:fever), reason: too vague)"),
            change("back in use", ChangeKind.STANDING_CHANGED, with(obsolete(MALARIA, "CSL:fever")), ONTOLOGY,
                    "マラリア: 使用を再開", "malaria: back in use"),
            change("values", ChangeKind.VALUES_CHANGED,
                    with(values(TEMPERATURE, new Analyte(VALUES.units(), VALUES.defaultUnit(), new BigDecimal("32"),
                            VALUES.plausibleMaximum(), null, null, List.of()))),
                    "体温: 値の書き方を変更: 妥当な範囲 32–45", "body temperature: values changed: plausible range 32–45"),
            change("values gone", ChangeKind.VALUES_CHANGED, with(values(TEMPERATURE, null)), "体温: 値の書き方を削除",
                    "body temperature: values removed"),
            change("new values", ChangeKind.VALUES_CHANGED, with(values(TEMPERATURE, null)), ONTOLOGY,
                    "体温: 値の書き方を追加: 単位 celsius, fahrenheit、既定の単位 celsius、妥当な範囲 30–45",
                    "body temperature: values added: units celsius, fahrenheit, default unit celsius, "
                            + "plausible range 30–45"),
            change("another source says so too", ChangeKind.SOURCES_CHANGED,
                    with(MALARIA.withLabels(List.of(new Label("マラリア", "ja", LabelKind.PREFERRED, "medis"),
                            label("malaria", "en", LabelKind.PREFERRED)))),
                    "マラリア: 1 件の記述の出典を変更", "malaria: sources of 1 statements changed"),
            change("created", ChangeKind.CREATED, with(concept("CSL:cough", MentionType.FINDING, "咳嗽", "cough")),
                    "咳嗽: 名前 2 個の所見を新規作成 (CSL:cough)", "cough: new finding with 2 names (CSL:cough)"),
            change("lost", ChangeKind.LOST, without(MALARIA), "マラリア: 跡形なく消失 (CSL:malaria)",
                    "malaria: gone without a trace (CSL:malaria)"),
            change("merged in by an import", ChangeKind.MEMBER_ADDED,
                    with(MALARIA.withMembers(List.of(new Member("DOID:12365", "doid", "same name malaria")))),
                    "マラリア: doid の DOID:12365 を統合（same name malaria）",
                    "malaria: DOID:12365 of doid merged in (same name malaria)"),
            change("taken out", ChangeKind.MEMBER_REMOVED, with(FEVER.withMembers(List.of())),
                    "発熱: hpo の HP:0001945 を統合から除外", "fever: HP:0001945 of hpo taken out"),
            change("merged by a curator", ChangeKind.MERGED,
                    with(FEVER.withMembers(List.of()), HIGH_FEVER.withMembers(List.of(HP_FEVER))),
                    "高熱: 発熱 (CSL:fever) から HP:0001945 を引き継いで統合",
                    "high fever: merged with fever (CSL:fever), taking over HP:0001945"),
            change("split", ChangeKind.SPLIT,
                    with(FEVER.withMembers(List.of()),
                            concept("HP:0001945", MentionType.FINDING, "熱", "Fever")
                                    .withMembers(List.of(HP_FEVER))),
                    "熱: 発熱 (CSL:fever) から HP:0001945 を引き継いで分割",
                    "Fever: split from fever (CSL:fever), taking over HP:0001945"),

            change("rule", ChangeKind.RULE_CHANGED, Sound.withRules(), ONTOLOGY,
                    "規則 fever-by-temperature を追加: 体温 >= 37.5 celsius なら発熱",
                    "rule fever-by-temperature added: body temperature >= 37.5 celsius means fever"),
            change("other threshold", ChangeKind.RULE_CHANGED,
                    Sound.withRules(new QuantityRule(RULE.id(), RULE.analyte(), Comparator.AT_LEAST,
                            new BigDecimal("38"), "celsius", RULE.finding(), "female", 15)),
                    "規則 fever-by-temperature を「体温 >= 37.5 celsius なら発熱」から「体温 >= 38 celsius なら発熱（女性）（15 歳以上）」に変更",
                    "rule fever-by-temperature changed from \"body temperature >= 37.5 celsius means fever\" to "
                            + "\"body temperature >= 38 celsius means fever, in women, from 15 years on\""),
            change("rule gone", ChangeKind.RULE_CHANGED, Sound.withRules(),
                    "規則 fever-by-temperature を削除: 体温 >= 37.5 celsius なら発熱",
                    "rule fever-by-temperature removed: body temperature >= 37.5 celsius means fever"),
            change("refinement", ChangeKind.REFINEMENT_CHANGED,
                    settings(settings -> settings.withRefinements(List.of(new RefinementRule("viral", "CSL:fever",
                            List.of("CSL:cough"), 1, "CSL:influenza", "a test")))),
                    "詳細化の規則 viral を追加: CSL:fever で CSL:cough のうち 1 個があれば CSL:influenza の可能性",
                    "refinement viral added: CSL:fever with 1 of CSL:cough may be CSL:influenza"),
            change("unit", ChangeKind.UNIT_CHANGED, Sound.withUnits(Sound.CELSIUS, Sound.GRAM), ONTOLOGY,
                    "単位 fahrenheit (°F) を追加、表記 °F、0.55555556 倍で celsius に換算",
                    "unit fahrenheit (°F) added, spelled °F, converts to celsius by 0.55555556"),
            change("spelling of a unit", ChangeKind.UNIT_CHANGED,
                    Sound.withUnits(Sound.CELSIUS, Sound.FAHRENHEIT,
                            new Unit("gram", "g", List.of("g", "グラム"), null, null, null)),
                    "単位 gram (g) を変更: 表記 g, グラム", "unit gram (g) changed: spelled g, グラム"),
            change("stop form", ChangeKind.STOP_FORM_CHANGED,
                    settings(settings -> settings.withStopForms(List.of("所見", "正常"))), "除外表記「正常」を追加",
                    "stop form \"正常\" added"),
            change("correction", ChangeKind.CORRECTION_CHANGED,
                    settings(settings -> settings.withCorrections(List.of(new Correction("hp-ja", "HP:0012735",
                            Correction.Field.LABEL, "ja", "外層", "咳嗽", "wrong", "sato", DAY)))),
                    "hp-ja の HP:0012735 の訂正を追加: 「外層」を「咳嗽」に",
                    "correction of hp-ja HP:0012735 added: \"咳嗽\" instead of \"外層\""),
            change("separation", ChangeKind.SEPARATION_CHANGED,
                    settings(settings -> settings.withSeparations(
                            List.of(new Separation("HP:0100749", "CSL:fever", "not the same", "sato", DAY)))),
                    "HP:0100749 を 発熱 (CSL:fever) に統合しないよう分離（理由: not the same）",
                    "HP:0100749 is kept apart from fever (CSL:fever) (reason: not the same)"),
            change("source updated", ChangeKind.SOURCE_CHANGED,
                    settings(settings -> settings.withSources(List
                            .of(new Source("hpo", "Human Phenotype Ontology", "2026-06-01", "HPO licence", true)))),
                    "出典 hpo (Human Phenotype Ontology) を版 2025-09-01 から 2026-06-01 に更新",
                    "source hpo (Human Phenotype Ontology) updated from version 2025-09-01 to 2026-06-01"),
            change("exception", ChangeKind.EXCEPTION_CHANGED,
                    settings(settings -> settings.withExceptions(
                            List.of(new CheckException("AMBIGUOUS_FORM", "*", "kept", "sato", DAY)))),
                    "* に対する AMBIGUOUS_FORM の例外を 2026-12-31 まで追加（理由: kept）",
                    "exception from AMBIGUOUS_FORM for * until 2026-12-31 added (reason: kept)"));

    @ParameterizedTest
    @FieldSource("CHANGES")
    void everyChangeIsOneSentenceInEachLanguage(ChangeKind kind, Ontology before, Ontology after, String ja,
            String en) {
        List<Change> changes = OntologyDiff.between(before, after);

        assertThat(changes).extracting(change -> ChangeWords.of(change, Language.JA)).contains(ja);
        assertThat(changes).extracting(change -> ChangeWords.of(change, Language.EN)).contains(en);
        assertThat(changes).extracting(Change::kind).contains(kind);
    }

    @Test
    void theTableHasEveryKind() {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        CHANGES.forEach(arguments -> kinds.add((ChangeKind) arguments.get()[0]));

        assertThat(kinds).containsExactlyInAnyOrder(ChangeKind.values());
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void everyKindHasATitle(ChangeKind kind) {
        assertThat(kind.title().ja()).isNotBlank().isNotEqualTo(kind.title().en());
    }

    @Test
    void equalOntologiesDifferInNothing() {
        assertThat(OntologyDiff.between(ONTOLOGY, ONTOLOGY.with(List.of(FEVER.withType(FEVER.type()))))).isEmpty();
    }

    @Test
    void aSynonymThatTakesThePlaceOfThePreferredLabelIsToldAsARenaming() {
        OntologyConcept before = withLabel(FEVER, "熱発", "ja", LabelKind.EXACT);
        OntologyConcept after = withLabel(
                withLabel(withoutLabel(FEVER, "発熱"), "熱発", "ja", LabelKind.PREFERRED), "発熱", "ja", LabelKind.EXACT);

        assertThat(OntologyDiff.between(with(before), with(after)))
                .extracting(change -> ChangeWords.of(change, Language.JA))
                .containsExactly("発熱: 代表名を「発熱」から「熱発」に変更", "発熱: 代表名「発熱」を同義語に変更");
    }

    @Test
    void changesOfOneConceptAreThoseOfTheWholeDiff() {
        Ontology after = with(withLabel(FEVER, "熱発", "ja", LabelKind.EXACT), MALARIA.withType(MentionType.FINDING));

        assertThat(OntologyDiff.ofConcept(ONTOLOGY, after, "CSL:fever")).singleElement()
                .isInstanceOf(ConceptChange.LabelAdded.class);
        assertThat(OntologyDiff.ofConcept(ONTOLOGY, after, "CSL:high-fever")).isEmpty();
    }

    @Test
    void aHugeDiffIsCountedAndItsFirstConceptsPutIntoWords() {
        List<OntologyConcept> imported = IntStream.range(0, 5_000)
                .mapToObj(n -> concept("HP:%07d".formatted(n), MentionType.FINDING, "所見" + n, "finding " + n))
                .toList();

        DiffSummary summary = DiffSummary.of(OntologyDiff.between(ONTOLOGY, ONTOLOGY.with(imported)));

        assertThat(summary.total()).isEqualTo(5_000);
        assertThat(summary.changedConcepts()).isEqualTo(5_000);
        assertThat(summary.byKind()).containsExactly(Map.entry(ChangeKind.CREATED, 5_000));
        assertThat(summary.concepts()).hasSize(DiffSummary.MOST);
        assertThat(summary.concepts().getFirst().changes()).singleElement()
                .satisfies(words -> assertThat(words.ja()).isEqualTo("所見0: 名前 2 個の所見を新規作成 (HP:0000000)"));
    }

    private static Ontology without(OntologyConcept concept) {
        Map<String, OntologyConcept> rest = new HashMap<>(ONTOLOGY.byId());
        rest.remove(concept.id());
        return new Ontology(rest, ONTOLOGY.settings());
    }

    private static Arguments change(String name, ChangeKind kind, Ontology after, String ja, String en) {
        return change(name, kind, ONTOLOGY, after, ja, en);
    }

    private static Arguments change(String name, ChangeKind kind, Ontology before, Ontology after, String ja,
            String en) {
        return argumentSet(name, kind, before, after, ja, en);
    }
}
