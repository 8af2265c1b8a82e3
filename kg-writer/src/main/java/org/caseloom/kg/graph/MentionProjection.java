package org.caseloom.kg.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Quantity;

/**
 * A mention as triples: four where nothing but the concept and what made it is known, and one more for each thing that
 * is known beyond that; its place stands in its IRI. Every triple costs about 150 bytes on disk, so nothing is written
 * that is only a default.
 */
record MentionProjection(PartNodes nodes, TripleCollector triples) {
    void add(Mention mention) {
        Node node = nodes.mention(mention.id());
        triples.add(nodes.caseNode(), CaseTerms.MENTION, node);
        for (ConceptReference concept : mention.concepts()) {
            triples.add(node, CaseTerms.CONCEPT, NodeFactory.createURI(CaseIris.ofConcept(concept.id())));
        }
        triples.add(node, CaseTerms.ASSERTION, CaseTerms.assertion(mention.assertion()));
        triples.text(node, CaseTerms.RULE, mention.rule());
        if (mention.cue() != null) {
            triples.text(node, CaseTerms.CUE, cue(mention.cue()));
        }
        if (!mention.experiencer().equals(Mention.PATIENT)) {
            triples.text(node, CaseTerms.EXPERIENCER, mention.experiencer());
        }
        if (mention.value() != null) {
            addValue(node, mention.value());
        }
        if (mention.time() != null) {
            String value = mention.time().value();
            triples.text(node, CaseTerms.TIME, value == null ? mention.time().text() : value);
        }
        triples.text(node, CaseTerms.SEVERITY, mention.severity());
        triples.text(node, CaseTerms.COURSE, mention.course());
        triples.text(node, CaseTerms.SITE, mention.site());
        triples.text(node, CaseTerms.LATERALITY, mention.laterality());
        triples.text(node, CaseTerms.MULTIPLICITY, mention.multiplicity());
        triples.text(node, CaseTerms.SPEAKER, mention.speaker());
    }

    /** How a drug was given, on the drug's mention. */
    void add(Medication medication) {
        Node node = nodes.mention(medication.mention());
        if (medication.dose() != null) {
            triples.text(node, CaseTerms.DOSE, words(medication.dose()));
        }
        triples.text(node, CaseTerms.ROUTE, medication.route());
        triples.text(node, CaseTerms.FREQUENCY, medication.frequency());
        triples.text(node, CaseTerms.DURATION, medication.duration());
    }

    private void addValue(Node node, Quantity value) {
        triples.decimal(node, CaseTerms.NUMERIC_VALUE, value.number());
        triples.decimal(node, CaseTerms.SECOND_VALUE, value.second());
        if (!value.unit().isEmpty()) {
            triples.add(node, CaseTerms.UNIT, QudtUnits.unit(value.unit()));
        }
        if (value.comparator() != Comparator.EQUAL) {
            triples.text(node, CaseTerms.VALUE_COMPARATOR, value.comparator().sign());
        }
    }

    private static String cue(Cue cue) {
        return cue.rule() + "#char=" + cue.start() + "," + cue.end();
    }

    private static String words(Quantity dose) {
        String sign = dose.comparator() == Comparator.EQUAL ? "" : dose.comparator().sign() + " ";
        return (sign + dose.number().toPlainString() + " " + dose.unit()).strip();
    }
}
