package org.caseloom.ontology.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.starter.StarterOntology;

import static org.assertj.core.api.Assertions.assertThat;

/** What is made after another answer is what would be made without it. */
class TermReleasesTest {
    private static final Ontology STARTER = StarterOntology.read();
    private static final String FEVER = "CSL:fever";

    private final TermReleases releases = new TermReleases();

    @Test
    void aSynonymMoreLeavesAllOtherConceptsTheRecordsTheyWere() {
        TermRelease before = releases(STARTER);
        TermRelease after = releases(STARTER.with(List.of(withSynonym("ネツハツ"))));
        assertThat(after).isEqualTo(anew(STARTER.with(List.of(withSynonym("ネツハツ")))));
        List<Concept> different = new ArrayList<>(after.concepts());
        different.removeAll(before.concepts());
        assertThat(different).extracting(Concept::id).containsExactly(FEVER);
        assertThat(releases(STARTER)).as("and back").isEqualTo(before);
    }

    @Test
    void aParentThatAnnotatesNoMoreIsNobodysParent() {
        releases(STARTER);
        Ontology without = STARTER.with(List.of(fever().withType(null)));
        assertThat(releases(without)).isEqualTo(anew(without));
        assertThat(releases(without).concepts()).noneMatch(concept -> concept.broader().contains(FEVER));
        assertThat(releases(STARTER)).isEqualTo(anew(STARTER));
    }

    @Test
    void aNewConceptIsThere() {
        releases(STARTER);
        OntologyConcept made = OntologyConcept.empty("CSL:test-of-a-release", fever().type())
                .withLabels(List.of(new Label("試験熱", "ja", LabelKind.PREFERRED, "curator")));
        assertThat(releases(STARTER.with(List.of(made)))).isEqualTo(anew(STARTER.with(List.of(made))));
    }

    private TermRelease releases(Ontology ontology) {
        return releases.of(ontology, "r", Instant.EPOCH);
    }

    private static TermRelease anew(Ontology ontology) {
        return new TermReleases().of(ontology, "r", Instant.EPOCH);
    }

    private static OntologyConcept fever() {
        return STARTER.concept(FEVER).orElseThrow();
    }

    private static OntologyConcept withSynonym(String synonym) {
        List<Label> labels = new ArrayList<>(fever().labels());
        labels.add(new Label(synonym, "ja", LabelKind.EXACT, "curator"));
        return fever().withLabels(labels);
    }
}
