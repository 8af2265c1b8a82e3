package org.caseloom.ontology.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.merge.MergeReport.ConflictKind;
import org.caseloom.ontology.merge.MergeReport.CorrectionResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseloom.ontology.merge.Stated.disease;
import static org.caseloom.ontology.merge.Stated.file;
import static org.caseloom.ontology.merge.Stated.finding;
import static org.caseloom.ontology.merge.Stated.row;
import static org.caseloom.ontology.merge.Stated.rows;
import static org.caseloom.ontology.merge.Stated.source;

class OntologyMergeTest {
    private static final Source HPO = source("hpo", "2024-08-13");
    private static final Source SYMP = source("symp", "2026-07-30");
    private static final Source DOID = source("doid", "2026-07-31");
    private static final Source MONDO = source("mondo", "2026-08-04");
    private static final Source HPO_JA = source("hpo-ja", "2023-07-21");
    private static final Source MEDIS = source("medis-disease-names", "5.11");

    private static final OntologyConcept FEVER = own("CSL:fever", "発熱", "fever",
            new Mapping(MappingRelation.EXACT, "HP:0001945", Source.STARTER),
            new Mapping(MappingRelation.CLASSIFIED_AS, "ICD10:R50.9", Source.STARTER));
    private static final Ontology STARTER = Ontology.of(List.of(FEVER), OntologySettings.EMPTY);

    @Test
    void fever_of_five_sources_is_one_concept_with_all_identifiers() {
        Ontology merged = merged(STARTER,
                file("hp.json", HPO, finding("HP:0001945").named("en", "Fever").also("en", "Pyrexia").live()),
                file("hp-ja.tsv", HPO_JA, finding("HP:0001945").named("ja", "発熱").live()),
                file("symp.obo", SYMP, finding("SYMP:0000613").named("en", "fever").live()),
                file("medis.csv", MEDIS, disease("MEDIS:20073895").named("ja", "発熱")
                        .mapped(MappingRelation.CLASSIFIED_AS, "ICD10:R50.9").live()));
        assertThat(merged.byId()).containsOnlyKeys("CSL:fever");
        OntologyConcept fever = concept(merged, "CSL:fever");
        assertThat(fever.type()).isEqualTo(MentionType.FINDING);
        assertThat(fever.name("ja")).contains("発熱");
        assertThat(fever.name("en")).contains("fever");
        assertThat(fever.labels()).contains(new Label("Pyrexia", "en", LabelKind.EXACT, "hpo"));
        assertThat(fever.members()).containsExactly(
                new Member("HP:0001945", "hpo", "starter: CSL:fever exactMatch HP:0001945"),
                new Member("MEDIS:20073895", "medis-disease-names", "both are called 発熱 (ja)"),
                new Member("SYMP:0000613", "symp", "both are called fever (en)"));
        assertThat(fever.mappings()).extracting(Mapping::target)
                .containsExactlyInAnyOrder("HP:0001945", "MEDIS:20073895", "SYMP:0000613", "ICD10:R50.9");
    }

    static Stream<Arguments> sameThings() {
        return Stream.of(
                Arguments.of("an exact mapping", List.of(
                        file("m.json", MONDO, disease("MONDO:1").named("en", "diabetes mellitus").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "diabetes").same("MONDO:1").live())), true),
                Arguments.of("a row of a mapping file", List.of(
                        file("m.json", MONDO, disease("MONDO:1").named("ja", "糖尿病").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "diabetes mellitus").live()),
                        rows("x.tsv", source("map", "1"), row("MONDO:1", MappingRelation.EXACT, "DOID:1"))), true),
                Arguments.of("an exact mapping of both to what nothing defines", List.of(
                        file("m.json", MONDO, disease("NANDO:1200001").named("ja", "球脊髄性筋萎縮症").same("MONDO:9").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "Kennedy disease").same("MONDO:9").live())),
                        true),
                Arguments.of("one cross-reference in each direction", List.of(
                        file("m.json", MONDO, disease("MONDO:1").named("en", "measles").refersTo("DOID:1").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "rubeola").live())), true),
                Arguments.of("a cross-reference to two of a kind", List.of(
                        file("m.json", MONDO, disease("MONDO:1").named("en", "measles").refersTo("DOID:1")
                                .refersTo("DOID:2").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "rubeola").live(),
                                disease("DOID:2").named("en", "rubella").live())),
                        false),
                Arguments.of("a cross-reference to a classification", List.of(
                        file("d.json", DOID, disease("DOID:1").named("en", "mitral disease").refersTo("ICD10CM:I05")
                                .live()),
                        file("i.txt", source("icd10cm", "2021"),
                                disease("ICD10CM:I05").named("en", "Rheumatic mitral valve diseases").live())),
                        false),
                Arguments.of("an equal name, finding and disease", List.of(
                        file("h.json", HPO, finding("HP:1").named("en", "Pneumonia").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "pneumonia").live())), true),
                Arguments.of("an equal Japanese name in another width", List.of(
                        file("n.csv", MEDIS, disease("MEDIS:1").named("ja", "ＩｇＡ腎症").live()),
                        file("d.json", DOID, disease("DOID:1").named("ja", "IgA腎症").live())), true),
                Arguments.of("what one is called and the other is also called", List.of(
                        file("h.json", HPO, finding("HP:1").named("en", "Dyspnea").also("en", "Breathlessness").live()),
                        file("s.json", SYMP, finding("SYMP:1").named("en", "breathlessness").live())), true),
                Arguments.of("what both are only also called", List.of(
                        file("h.json", HPO, finding("HP:1").named("en", "Dyspnea").also("en", "air hunger").live()),
                        file("s.json", SYMP, finding("SYMP:1").named("en", "gasping").also("en", "air hunger").live())),
                        false),
                Arguments.of("an abbreviation", List.of(
                        file("m.json", MONDO, disease("MONDO:1").named("en", "ALS").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "ALS").live())), false),
                Arguments.of("a name by machine translation", List.of(
                        file("hp-ja.tsv", HPO_JA, finding("HP:1").named("ja", "悪心").live()),
                        file("n.csv", MEDIS, disease("MEDIS:1").named("ja", "悪心").live())), false),
                Arguments.of("an equal name of things of different types", List.of(
                        file("h.json", HPO, finding("HP:1").named("en", "palate").live()),
                        file("u.obo", source("uberon", "1"),
                                Stated.concept("UBERON:1", MentionType.ANATOMY).named("en", "palate").live())),
                        false),
                Arguments.of("a name that means two things in one vocabulary", List.of(
                        file("h.json", HPO, finding("HP:1").named("en", "cataract").live(),
                                finding("HP:2").named("en", "cataract").live()),
                        file("d.json", DOID, disease("DOID:1").named("en", "cataract").live())), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameThings")
    void ids_are_one_concept_for_good_reasons_only(String reason, List<InputFile> files, boolean together) {
        Ontology merged = merged(Ontology.EMPTY, files.toArray(InputFile[]::new));
        assertThat(merged.byId().values().stream().anyMatch(concept -> !concept.members().isEmpty())).as(reason)
                .isEqualTo(together);
    }

    @Test
    void our_synonyms_tell_what_is_the_same_only_together_with_a_code() {
        OntologyConcept pain = FEVER.withMappings(List.of(
                new Mapping(MappingRelation.CLASSIFIED_AS, "ICD10:R10.4", Source.STARTER)))
                .withLabels(List.of(new Label("腹痛", "ja", LabelKind.PREFERRED, Source.STARTER),
                        new Label("臍周囲痛", "ja", LabelKind.EXACT, Source.STARTER),
                        new Label("腹部痛", "ja", LabelKind.EXACT, Source.STARTER)));
        Ontology merged = merged(Ontology.of(List.of(pain), OntologySettings.EMPTY), file("medis.csv", MEDIS,
                disease("MEDIS:1").named("ja", "臍周囲痛").mapped(MappingRelation.CLASSIFIED_AS, "ICD10:R10.3").live(),
                disease("MEDIS:2").named("ja", "腹部痛").mapped(MappingRelation.CLASSIFIED_AS, "ICD10:R10.4").live()));
        assertThat(concept(merged, "CSL:fever").members()).extracting(Member::id).containsExactly("MEDIS:2");
        assertThat(merged.byId()).containsKey("MEDIS:1");
    }

    @Test
    void two_ids_of_one_vocabulary_stay_apart_and_the_one_of_the_same_name_is_taken() {
        MergeResult result = OntologyMerge.merge(Ontology.EMPTY, List.of(
                file("m.json", MONDO, disease("MONDO:1").named("en", "aplastic anemia").live()),
                file("d.json", DOID, disease("DOID:1").named("en", "pancytopenia").live(),
                        disease("DOID:2").named("en", "aplastic anemia").live()),
                rows("x.tsv", source("map", "1"), row("MONDO:1", MappingRelation.EXACT, "DOID:1"),
                        row("MONDO:1", MappingRelation.EXACT, "DOID:2"))));
        assertThat(result.changed()).extracting(OntologyConcept::id).containsExactly("DOID:1", "MONDO:1");
        OntologyConcept anemia = result.changed().getLast();
        assertThat(anemia.members()).extracting(Member::id).containsExactly("DOID:2");
        assertThat(anemia.mappings()).as("the mapping that was refused is kept").extracting(Mapping::target)
                .containsExactly("DOID:1", "DOID:2");
        assertThat(result.report().conflicts()).singleElement()
                .satisfies(conflict -> assertThat(conflict.kind()).isEqualTo(ConflictKind.MERGE_CONFLICT));
    }

    @Test
    void nando_numbers_a_disease_once_per_public_scheme() {
        Ontology merged = merged(Ontology.EMPTY,
                file("m.json", MONDO, disease("MONDO:1").named("en", "Kawasaki disease").live()),
                file("nando.ttl", source("nando", "1"),
                        disease("NANDO:1200001").named("ja", "川崎病").same("MONDO:1").live(),
                        disease("NANDO:2200001").named("ja", "川崎病").same("MONDO:1").live()));
        assertThat(concept(merged, "MONDO:1").members()).extracting(Member::id)
                .containsExactly("NANDO:1200001", "NANDO:2200001");
    }

    @Test
    void a_dictionary_s_name_goes_to_the_only_concept_that_has_it() {
        MergeResult result = OntologyMerge.merge(STARTER, List.of(
                file("dic.csv", source("manbyo", "1"),
                        disease("BYOMEI-NAME:発熱").also("ja", "熱発").live(),
                        disease("BYOMEI-NAME:喘息").also("ja", "ぜんそく").live()),
                file("m.csv", MEDIS, disease("MEDIS:1").named("ja", "喘息").live(),
                        disease("MEDIS:2").named("ja", "喘息").live())));
        Ontology merged = STARTER.with(result.changed());
        assertThat(concept(merged, "CSL:fever").labels())
                .contains(new Label("熱発", "ja", LabelKind.EXACT, "manbyo"));
        assertThat(merged.byId()).containsKeys("BYOMEI-NAME:喘息", "MEDIS:1", "MEDIS:2");
        assertThat(result.report().conflicts()).extracting(MergeReport.Conflict::kind)
                .contains(ConflictKind.NAME_AMBIGUOUS);
    }

    @Test
    void known_errors_are_put_right_and_a_source_that_mended_them_is_told() {
        Correction mine = new Correction("hpo-ja", "HP:0002315", Correction.Field.LABEL, "ja", "頭いた", "頭痛",
                "colloquial",
                "A. Curator", LocalDate.of(2026, 11, 21));
        Ontology base = Ontology.of(List.of(), OntologySettings.EMPTY.withCorrections(List.of(mine)));
        MergeResult result = OntologyMerge.merge(base, List.of(file("hp-ja.tsv", HPO_JA,
                finding("HP:0012735").named("ja", "外層").live(), finding("HP:0100749").named("ja", "胸痛").live(),
                finding("HP:0040192").named("ja", "APUdoma").live(), finding("HP:0002315").named("ja", "頭いた").live())));
        assertThat(result.changed()).extracting(concept -> concept.name("ja").orElse(""))
                .containsExactly("頭痛", "咳嗽", "", "胸痛");
        assertThat(result.report().corrections())
                .filteredOn(outcome -> outcome.result() != CorrectionResult.SUBJECT_ABSENT)
                .extracting(outcome -> outcome.correction().subject(), MergeReport.CorrectionOutcome::result)
                .containsExactlyInAnyOrder(tuple("HP:0002315", CorrectionResult.APPLIED),
                        tuple("HP:0012735", CorrectionResult.APPLIED),
                        tuple("HP:0040192", CorrectionResult.APPLIED),
                        tuple("HP:0100749", CorrectionResult.NO_LONGER_NEEDED));
    }

    @Test
    void what_a_new_version_no_longer_has_goes_out_of_use_and_what_curators_said_stays() {
        Ontology first = merged(STARTER, file("hp.json", HPO,
                finding("HP:0001945").named("en", "Fever").also("en", "Pyrexia").live(),
                finding("HP:0012735").named("en", "Cough").live()));
        OntologyConcept fever = concept(first, "CSL:fever");
        List<Label> labels = new ArrayList<>(fever.labels());
        labels.add(new Label("熱感", "ja", LabelKind.LAY, Source.CURATOR));
        Ontology edited = first.with(List.of(fever.withLabels(labels)));

        Ontology second = merged(edited, file("hp.json", source("hpo", "2025-01-01"),
                finding("HP:0001945").named("en", "Fever").live()));
        assertThat(concept(second, "CSL:fever").labels()).extracting(Label::text).contains("熱感", "Fever")
                .doesNotContain("Pyrexia");
        OntologyConcept cough = concept(second, "HP:0012735");
        assertThat(cough.standing())
                .isEqualTo(new Standing.Obsolete(List.of(), List.of(), "no longer in hpo 2025-01-01"));
        assertThat(cough.name("en")).as("people must still see what it was").contains("Cough");
        assertThat(second.settings().sources()).extracting(Source::version).containsExactly("2025-01-01");

        Ontology third = merged(second, file("hp.json", source("hpo", "2025-06-01"),
                finding("HP:0012735").named("en", "Cough").live()));
        assertThat(concept(third, "HP:0012735").inUse()).as("the source has it again").isTrue();
    }

    @Test
    void obsolete_ids_lead_to_what_replaced_them() {
        Ontology merged = merged(Ontology.EMPTY, file("hp.json", HPO,
                finding("HP:1").named("en", "Cough").live(),
                finding("HP:2").named("en", "obsolete Tussis").obsolete("HP:1"),
                finding("HP:3").named("en", "Dry cough").below("HP:2").live()));
        assertThat(concept(merged, "HP:2").standing()).isEqualTo(
                new Standing.Obsolete(List.of("HP:1"), List.of(), "obsolete in hpo 2024-08-13"));
        assertThat(concept(merged, "HP:3").parents()).extracting(Parent::id).containsExactly("HP:1");
    }

    @Test
    void of_two_versions_the_newer_decides_what_is_in_use_and_what_it_is_called() {
        MergeResult result = OntologyMerge.merge(Ontology.EMPTY, List.of(
                file("doid-2018.json", source("doid", "2018-07-05"),
                        disease("DOID:1").named("en", "mongolism").below("DOID:9").obsolete(),
                        disease("DOID:2").named("en", "grippe").below("DOID:9").live(),
                        disease("DOID:9").named("en", "any disease").live()),
                file("doid.obo", DOID, disease("DOID:1").named("en", "Down syndrome").live(),
                        disease("DOID:2").named("en", "influenza").below("DOID:1").live())));
        Ontology merged = Ontology.EMPTY.with(result.changed());
        assertThat(concept(merged, "DOID:1").inUse()).isTrue();
        assertThat(concept(merged, "DOID:2").name("en")).contains("influenza");
        assertThat(concept(merged, "DOID:2").labels()).contains(new Label("grippe", "en", LabelKind.EXACT, "doid"));
        assertThat(concept(merged, "DOID:2").parents()).extracting(Parent::id).containsExactly("DOID:1");
    }

    @Test
    void a_translation_does_not_keep_an_obsolete_concept_in_use() {
        Ontology merged = merged(Ontology.EMPTY,
                file("hp.json", HPO, finding("HP:1").named("en", "obsolete Cough").obsolete(),
                        finding("HP:2").named("en", "Fever").below("HP:1").live()),
                file("hp-ja.tsv", HPO_JA, finding("HP:1").named("ja", "咳").live()));
        assertThat(concept(merged, "HP:1").inUse()).isFalse();
    }

    @Test
    void a_parent_of_the_weaker_source_that_closes_a_circle_is_left_out() {
        MergeResult result = OntologyMerge.merge(Ontology.EMPTY, List.of(
                file("m.json", MONDO, disease("MONDO:1").named("en", "anemia").live(),
                        disease("MONDO:2").named("en", "aplastic anemia").below("MONDO:1").live()),
                file("d.json", DOID, disease("DOID:1").named("en", "anemia").below("DOID:2").live(),
                        disease("DOID:2").named("en", "aplastic anemia").live())));
        Ontology merged = Ontology.EMPTY.with(result.changed());
        assertThat(concept(merged, "MONDO:2").parents()).extracting(Parent::id).containsExactly("MONDO:1");
        assertThat(concept(merged, "MONDO:1").parents()).isEmpty();
        assertThat(result.report().conflicts()).extracting(MergeReport.Conflict::kind)
                .containsExactly(ConflictKind.PARENT_CYCLE);
    }

    @Test
    void what_a_curator_took_apart_stays_apart() {
        Ontology base = STARTER.with(OntologySettings.EMPTY.withSeparations(List.of(new Separation("HP:0001945",
                "CSL:fever", "not the same", "A. Curator", LocalDate.of(2026, 11, 21)))));
        Ontology merged = merged(base, file("hp.json", HPO, finding("HP:0001945").named("en", "fever").live()));
        assertThat(merged.byId()).containsOnlyKeys("CSL:fever", "HP:0001945");
    }

    @Test
    void the_report_tells_what_became_of_each_file() {
        MergeReport report = OntologyMerge.merge(STARTER, List.of(
                file("hpo/hp.json", HPO, finding("HP:0001945").named("en", "Fever").live(),
                        finding("HP:9").named("en", "gone").obsolete()),
                rows("x.tsv", source("map", "1"), row("X:1", MappingRelation.EXACT, "Y:1"))))
                .report();
        assertThat(report.files()).extracting(MergeReport.FileMerge::file, MergeReport.FileMerge::taken,
                MergeReport.FileMerge::merged, MergeReport.FileMerge::skipped)
                .containsExactly(tuple("hpo/hp.json", 1, 1, 1),
                        tuple("x.tsv", 0, 0, 1));
        assertThat(report.totals()).isEqualTo(new MergeReport.Totals(1, 1, 0, 0, 1));
    }

    private static OntologyConcept own(String id, String ja, String en, Mapping... mappings) {
        return OntologyConcept.empty(id, MentionType.FINDING)
                .withLabels(List.of(new Label(ja, "ja", LabelKind.PREFERRED, Source.STARTER),
                        new Label(en, "en", LabelKind.PREFERRED, Source.STARTER)))
                .withMappings(List.of(mappings));
    }

    private static OntologyConcept concept(Ontology ontology, String id) {
        return ontology.concept(id).orElseThrow();
    }

    private static Ontology merged(Ontology base, InputFile... files) {
        MergeResult result = OntologyMerge.merge(base, List.of(files));
        return base.with(result.changed()).with(result.settings());
    }
}
