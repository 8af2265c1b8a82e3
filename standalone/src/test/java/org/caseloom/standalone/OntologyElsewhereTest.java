package org.caseloom.standalone;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.kg.concepts.PublishedRelease;
import org.caseloom.kg.graph.ConceptGraph;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.rdf.ConceptQuads;
import org.caseloom.ontology.release.TermReleases;
import org.caseloom.ontology.starter.StarterOntology;

import static org.assertj.core.api.Assertions.assertThat;

/** A store apart says of every concept what the ontology's own graph says, but for what annotators do not get. */
class OntologyElsewhereTest {
    private static final String OBO_FORMAT = "http://www.geneontology.org/formats/oboInOwl#";
    /** What of the ontology's graph is said in other words; what is in neither map is not said. */
    private static final Map<String, Node> SAID_AS = Map.of(SKOS.hiddenLabel.getURI(), SKOS.altLabel.asNode(),
            OBO_FORMAT + "hasNarrowSynonym", SKOS.altLabel.asNode());
    private static final Set<String> SAID = Set.of("type", "prefLabel", "altLabel", "layLabel", "predicateLabel",
            "collectedLabel", "abbreviation", "reading", "quantitySymbol", "broader", "exactMatch", "classifiedAs");

    @Test
    void everyConceptOfTheStarterOntologySaysThere() {
        Ontology ontology = StarterOntology.read();
        TermRelease release = new TermReleases().of(ontology, "1", Instant.EPOCH);
        Tdb2Store store = new Tdb2Store(TDB2Factory.createDataset());
        new ConceptGraph(store).hold(PublishedRelease.of(ReleaseCut.of(release)), false, () -> false);

        Set<Node> annotating = release.concepts()
                .stream()
                .map(Concept::id)
                .map(ConceptQuads::concept)
                .collect(Collectors.toSet());
        Set<Triple> expected = new HashSet<>();
        for (Concept concept : release.concepts()) {
            OntologyConcept own = ontology.concept(concept.id()).orElseThrow();
            ConceptQuads.of(own)
                    .stream()
                    .map(Quad::asTriple)
                    .filter(triple -> annotating.contains(triple.getSubject()))
                    .map(OntologyElsewhereTest::said)
                    .filter(triple -> SAID.contains(triple.getPredicate().getLocalName()))
                    .filter(triple -> !triple.getPredicate().equals(SKOS.broader.asNode())
                            || annotating.contains(triple.getObject()))
                    .forEach(expected::add);
        }
        Set<Triple> written = store.contents(NodeFactory.createURI("https://caseloom.org/ontology"));
        assertThat(written).hasSizeGreaterThan(50_000);
        assertThat(minus(expected, written)).as("not written").isEmpty();
        assertThat(minus(written, expected)).as("not said by the ontology").isEmpty();
    }

    private static Triple said(Triple triple) {
        return Triple.create(triple.getSubject(),
                SAID_AS.getOrDefault(triple.getPredicate().getURI(), triple.getPredicate()), triple.getObject());
    }

    private static Set<Triple> minus(Set<Triple> some, Set<Triple> others) {
        Set<Triple> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
