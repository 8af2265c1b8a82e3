package org.caseloom.ontology.merge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnmergeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<InputFile> FILES = List.of(
            Stated.file("hp.json", Stated.source("hpo", "1"),
                    Stated.finding("HP:1").named("en", "Abnormality of the head").live(),
                    Stated.finding("HP:2").named("en", "Headache").also("en", "Cephalgia").below("HP:1").live()),
            Stated.file("hp-ja.tsv", Stated.source("hpo-ja", "1"),
                    Stated.finding("HP:2").named("ja", "頭痛").live()),
            Stated.file("mondo.json", Stated.source("mondo", "1"),
                    Stated.disease("MONDO:2").named("en", "headache disorder").defined("en", "A disorder of headache.")
                            .same("HP:2").live()),
            Stated.file("doid.json", Stated.source("doid", "1"),
                    Stated.disease("DOID:2").named("en", "headache disorder").same("MONDO:2").live()));

    @TempDir
    private Path folder;
    private SourceSnapshots snapshots;
    private Ontology merged;

    @BeforeEach
    void merge_and_keep_what_was_merged() {
        snapshots = new SourceSnapshots(folder.resolve("sources"));
        merged = merged(Ontology.EMPTY);
        snapshots.write(FILES);
    }

    @Test
    void merged_and_split_is_as_if_it_had_been_kept_apart_from_the_first() {
        assertThat(merged.byId()).containsOnlyKeys("MONDO:2", "HP:1");
        MergeResult split = new Unmerge(snapshots).split(merged, "MONDO:2", "HP:2", "a sign, not a disorder",
                "A. Curator", TODAY);
        Separation separation = new Separation("HP:2", "MONDO:2", "a sign, not a disorder", "A. Curator", TODAY);
        assertThat(split.settings().separations()).containsExactly(separation);

        Ontology apart = merged(Ontology.EMPTY.with(OntologySettings.EMPTY.withSeparations(List.of(separation))));
        assertThat(merged.with(split.changed()).with(split.settings())).isEqualTo(apart);
        OntologyConcept headache = apart.concept("HP:2").orElseThrow();
        assertThat(headache.labels()).containsExactly(new Label("Headache", "en", LabelKind.PREFERRED, "hpo"),
                new Label("頭痛", "ja", LabelKind.PREFERRED, "hpo-ja"),
                new Label("Cephalgia", "en", LabelKind.EXACT, "hpo"));
        assertThat(headache.parents()).extracting(Parent::id).containsExactly("HP:1");
        assertThat(apart.concept("MONDO:2").orElseThrow().members()).extracting(Member::id).containsExactly("DOID:2");
    }

    @Test
    void what_was_split_stays_split_at_the_next_import() {
        MergeResult split = new Unmerge(snapshots).split(merged, "MONDO:2", "HP:2", "a sign", "A. Curator", TODAY);
        Ontology apart = merged.with(split.changed()).with(split.settings());
        assertThat(OntologyMerge.merge(apart, FILES).changed()).isEmpty();
    }

    @Test
    void what_a_curator_said_stays_with_the_concept() {
        OntologyConcept concept = merged.concept("MONDO:2").orElseThrow();
        Label own = new Label("頭痛症", "ja", LabelKind.EXACT, Source.CURATOR);
        Ontology edited = merged.with(List.of(concept.withLabels(
                Stream.concat(concept.labels().stream(), Stream.of(own)).toList())));
        MergeResult split = new Unmerge(snapshots).split(edited, "MONDO:2", "HP:2", "a sign", "A. Curator", TODAY);
        assertThat(edited.with(split.changed()).concept("MONDO:2").orElseThrow().labels()).extracting(Label::text)
                .contains("頭痛症").doesNotContain("頭痛", "Headache");
    }

    @Test
    void a_split_that_cannot_be_made_is_refused_with_the_reason() {
        Unmerge unmerge = new Unmerge(snapshots);
        assertThatThrownBy(() -> unmerge.split(merged, "MONDO:2", "HP:1", "", "A. Curator", TODAY))
                .isInstanceOf(CaseloomException.class).hasMessage("HP:1 is no member of MONDO:2");
        assertThatThrownBy(() -> unmerge.split(merged, "MONDO:7", "HP:1", "", "A. Curator", TODAY))
                .isInstanceOf(CaseloomException.class).hasMessage("there is no concept MONDO:7");
        Unmerge forgetful = new Unmerge(new SourceSnapshots(folder.resolve("nothing")));
        assertThatThrownBy(() -> forgetful.split(merged, "MONDO:2", "HP:2", "", "A. Curator", TODAY))
                .isInstanceOf(CaseloomException.class).hasMessageContaining("import hpo again");
    }

    @Test
    void an_explanation_names_members_with_reasons_and_statements_by_source() {
        Explanation explanation = Explanation.of(merged.concept("MONDO:2").orElseThrow());
        assertThat(explanation.members()).extracting(Member::because)
                .containsExactly("doid.json: DOID:2 exactMatch MONDO:2", "mondo.json: MONDO:2 exactMatch HP:2");
        assertThat(explanation.statementsBySource().get("hpo-ja")).containsExactly("preferred ja 頭痛");
        assertThat(explanation.statementsBySource().get("hpo")).contains("exact en Cephalgia", "parent HP:1");
    }

    private static Ontology merged(Ontology base) {
        MergeResult result = OntologyMerge.merge(base, FILES);
        return base.with(result.changed()).with(result.settings());
    }
}
