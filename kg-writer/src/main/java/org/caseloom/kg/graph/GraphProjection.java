package org.caseloom.kg.graph;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Refinement;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.facts.PatientAge;
import org.caseloom.kg.facts.PatientFact;

/**
 * A structured document as the tree of triples under its case node. The same document always gives the same triples.
 * Every node of the tree has an IRI below the case's, so that replacing it is exact. Stateless.
 */
public final class GraphProjection {
    private GraphProjection() {}

    /** The node of a document's case. */
    static Node caseNode(String document) {
        return NodeFactory.createURI(CaseIris.ofCase(document));
    }

    /** The document's triples. */
    static Set<Triple> project(StructuredDocument document) {
        Node caseNode = caseNode(document.id());
        TripleCollector triples = new TripleCollector();
        addCase(triples, caseNode, document);
        for (PatientFact fact : PatientFact.of(document)) {
            triples.add(caseNode, CaseTerms.assertion(fact.assertion()),
                    NodeFactory.createURI(CaseIris.ofConcept(fact.concept())));
        }
        PartNodes nodes = new PartNodes(caseNode, document.mentions());
        MentionProjection mentions = new MentionProjection(nodes, triples);
        document.mentions().forEach(mentions::add);
        document.medications().forEach(mentions::add);
        addRelations(triples, nodes, document.relations());
        addOutcomes(triples, nodes, document.outcomes());
        addRefinements(triples, nodes, document.refinements());
        RecommendationProjection recommendations = new RecommendationProjection(document, nodes, triples);
        document.recommendations().forEach(recommendations::add);
        return triples.triples();
    }

    private static void addCase(TripleCollector triples, Node caseNode, StructuredDocument document) {
        triples.add(caseNode, RDF.type.asNode(), CaseTerms.CASE);
        triples.text(caseNode, DCTerms.identifier.asNode(), document.id());
        triples.number(caseNode, CaseTerms.REVISION, document.revision());
        if (document.title() != null && !document.title().isEmpty()) {
            triples.add(caseNode, DCTerms.title.asNode(),
                    NodeFactory.createLiteralLang(document.title(), document.lang().code()));
        }
        triples.text(caseNode, DCTerms.language.asNode(), document.lang().code());
        triples.text(caseNode, CaseTerms.KIND, document.kind().code());
        triples.text(caseNode, DCTerms.issued.asNode(), document.published());
        triples.text(caseNode, DCTerms.source.asNode(), document.source());
        triples.add(caseNode, CaseTerms.RELEASE, NodeFactory.createURI(CaseIris.ofRelease(document.release())));
        triples.text(caseNode, CaseTerms.PIPELINE, document.pipeline());
        if (document.patient() != null) {
            addPatient(triples, caseNode, document.patient());
        }
    }

    private static void addPatient(TripleCollector triples, Node caseNode, Patient patient) {
        PatientAge.years(patient).ifPresent(years -> triples.number(caseNode, CaseTerms.PATIENT_AGE, years));
        Patient.Age age = patient.age();
        if (age != null && (age.unit().equals("mo") || age.unit().equals("d"))) {
            String duration = "P" + age.value() + age.unit().substring(0, 1).toUpperCase(Locale.ROOT);
            triples.add(caseNode, CaseTerms.PATIENT_AGE_STATED,
                    NodeFactory.createLiteralDT(duration, XSDDatatype.XSDduration));
        }
        triples.text(caseNode, CaseTerms.PATIENT_SEX, patient.sex());
    }

    private static void addRelations(TripleCollector triples, PartNodes nodes, List<Relation> relations) {
        for (Relation relation : relations) {
            Node node = nodes.relation(relation);
            Node type = CaseTerms.relation(relation.type());
            triples.add(nodes.mention(relation.from()), CaseTerms.RELATION, node);
            triples.add(node, type == null ? CaseTerms.RELATED_TO : type, nodes.mention(relation.to()));
            triples.text(node, CaseTerms.RELATION_TYPE, type == null ? relation.type() : null);
            triples.evidence(node, relation.evidence().start(), relation.evidence().end());
        }
    }

    private static void addOutcomes(TripleCollector triples, PartNodes nodes, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            Node node = nodes.outcome(outcome);
            triples.add(nodes.caseNode(), CaseTerms.OUTCOME, node);
            triples.text(node, CaseTerms.OUTCOME_TYPE, outcome.type());
            if (outcome.mention() != null) {
                triples.add(node, CaseTerms.OUTCOME_OF, nodes.mention(outcome.mention()));
            }
            triples.evidence(node, outcome.evidence().start(), outcome.evidence().end());
        }
    }

    private static void addRefinements(TripleCollector triples, PartNodes nodes, List<Refinement> refinements) {
        for (Refinement refinement : refinements) {
            Node node = nodes.refinement(refinement);
            triples.add(nodes.caseNode(), CaseTerms.REFINEMENT, node);
            triples.add(node, CaseTerms.REFINES, nodes.mention(refinement.mention()));
            triples.add(node, CaseTerms.MAY_BE,
                    NodeFactory.createURI(CaseIris.ofConcept(refinement.concept().id())));
            refinement.evidence()
                    .forEach(mention -> triples.add(node, CaseTerms.WAS_DERIVED_FROM, nodes.mention(mention)));
            triples.text(node, CaseTerms.RULE, refinement.rule());
        }
    }
}
