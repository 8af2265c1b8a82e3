package org.caseloom.kg.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.contracts.structured.StructuredDocument;

/**
 * A recommendation as triples: what is said, how strongly and how certain, for whom and what, in the words of the
 * guideline and as the concepts that were found in these words. Its version is that of the guideline, so that
 * recommendations of two editions can be told apart.
 */
record RecommendationProjection(StructuredDocument document, PartNodes nodes, TripleCollector triples) {
    void add(Recommendation recommendation) {
        Node node = nodes.recommendation(recommendation);
        triples.add(nodes.caseNode(), CaseTerms.RECOMMENDATION, node);
        triples.evidence(node, recommendation.start(), recommendation.end());
        triples.text(node, CaseTerms.EXACT, recommendation.text());
        triples.text(node, CaseTerms.STRENGTH, recommendation.strength());
        triples.text(node, CaseTerms.CERTAINTY, recommendation.certainty());
        triples.text(node, CaseTerms.DIRECTION, recommendation.direction());
        triples.text(node, CaseTerms.POPULATION, recommendation.population());
        triples.text(node, CaseTerms.INTERVENTION, recommendation.intervention());
        triples.text(node, CaseTerms.VERSION, document.published());
        concepts(node, CaseTerms.POPULATION_CONCEPT, recommendation, recommendation.population());
        concepts(node, CaseTerms.INTERVENTION_CONCEPT, recommendation, recommendation.intervention());
    }

    /** The concepts of the mentions inside these words, where the words stand as they are in the statement. */
    private void concepts(Node node, Node property, Recommendation recommendation, @Nullable String words) {
        int at = words == null ? -1 : recommendation.text().indexOf(words);
        if (words == null || at < 0) {
            return;
        }
        int start = recommendation.start() + recommendation.text().codePointCount(0, at);
        int end = start + words.codePointCount(0, words.length());
        for (Mention mention : document.mentions()) {
            if (mention.start() >= start && mention.end() <= end) {
                for (ConceptReference concept : mention.concepts()) {
                    triples.add(node, property, NodeFactory.createURI(CaseIris.ofConcept(concept.id())));
                }
            }
        }
    }
}
