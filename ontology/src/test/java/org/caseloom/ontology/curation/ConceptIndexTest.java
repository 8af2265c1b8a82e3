package org.caseloom.ontology.curation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;

import static org.assertj.core.api.Assertions.assertThat;

class ConceptIndexTest {
    private static final List<OntologyConcept> CONCEPTS = IntStream.range(0, 3)
            .mapToObj(number -> concept("CSL:c" + number, "熱" + number))
            .toList();

    @Test
    void namesOfAConceptThatStaysAreNotFoldedAgain() {
        ConceptIndex first = ConceptIndex.EMPTY.then(CONCEPTS);
        OntologyConcept changed = concept("CSL:c1", "発熱");

        ConceptIndex next = first.then(List.of(CONCEPTS.get(0), changed, CONCEPTS.get(2)));

        assertThat(named(next).filter(one -> named(first).anyMatch(other -> other == one)))
                .extracting(one -> one.concept().id())
                .containsExactlyInAnyOrder("CSL:c0", "CSL:c2");
        assertThat(found(next, ConceptIndex.EMPTY, "発熱")).containsExactly("CSL:c1");
    }

    @Test
    void aDraftHidesWhatTheReleaseInForceSaysOfItsConcepts() {
        ConceptIndex inForce = ConceptIndex.EMPTY.then(CONCEPTS);
        ConceptIndex draft = ConceptIndex.EMPTY.then(List.of(concept("CSL:c1", "咳嗽")));

        assertThat(found(inForce, draft, "熱1")).isEmpty();
        assertThat(found(inForce, draft, "咳")).containsExactly("CSL:c1");
        assertThat(found(inForce, draft, "熱")).containsExactly("CSL:c0", "CSL:c2");
    }

    @Test
    void aConceptStandsOnceBelowEachOfItsParents() {
        OntologyConcept child = concept("CSL:child", "子").withParents(List.of(
                new Parent("CSL:c0", Set.of(Source.CURATOR)), new Parent("CSL:c1", Set.of("hpo"))));

        ConceptIndex index = ConceptIndex.EMPTY.then(List.of(child));

        assertThat(index.childrenOf("CSL:c0")).containsExactly("CSL:child");
        assertThat(index.childrenOf("CSL:c1")).containsExactly("CSL:child");
        assertThat(index.childrenOf("CSL:c2")).isEmpty();
    }

    private static Stream<ConceptIndex.Named> named(ConceptIndex index) {
        Stream.Builder<ConceptIndex.Named> all = Stream.builder();
        index.forEach(all);
        return all.build();
    }

    private static List<String> found(ConceptIndex inForce, ConceptIndex draft, String query) {
        return ConceptSearch.find(inForce, draft, query, 10).stream().map(ConceptHit::id).toList();
    }

    private static OntologyConcept concept(String id, String ja) {
        return OntologyConcept.empty(id, MentionType.FINDING)
                .withLabels(List.of(new Label(ja, "ja", LabelKind.PREFERRED, Source.CURATOR)));
    }
}
