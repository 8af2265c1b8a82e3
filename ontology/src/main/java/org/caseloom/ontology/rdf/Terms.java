package org.caseloom.ontology.rdf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.vocabulary.Caseloom;

/** The terms of concepts as graph nodes: SKOS where it has one, the OBO formats' own for their scopes, else ours. */
final class Terms {
    static {
        // before any of Jena's constants: its parts find each other only in this order
        JenaSystem.init();
    }

    static final Node TYPE = RDF.type.asNode();
    static final Node CONCEPT = SKOS.Concept.asNode();
    static final Node DEFINITION = SKOS.definition.asNode();
    static final Node BROADER = SKOS.broader.asNode();
    static final Node NOTATION = SKOS.notation.asNode();
    static final Node NOTE = SKOS.note.asNode();
    static final Node DEPRECATED = OWL.deprecated.asNode();
    static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    static final Node CONSIDER = obo("consider");
    static final Node ANNOUNCED = own("deprecationAnnounced");
    static final Node REASON = own("reason");
    static final Node MERGED_INTO = own("mergedInto");
    static final Node MERGED_BECAUSE = own("mergedBecause");

    static final Node SOURCE = own("Source");
    static final Node TITLE = DCTerms.title.asNode();
    static final Node VERSION = OWL.versionInfo.asNode();
    static final Node LICENCE = DCTerms.license.asNode();
    static final Node REDISTRIBUTABLE = own("redistributable");

    static final Node ONTOLOGY = NodeFactory.createURI("https://caseloom.org/ontology");
    static final Node STOP_FORM = own("stopForm");

    /** Statements whose subject is no concept, and whose text is JSON: decisions of curators. */
    static final Node DECISION = own("decision");

    /** Seen in our own Turtle, and said elsewhere or for people only. */
    static final Map<Node, String> IGNORED = Map.of(SKOS.topConceptOf.asNode(), "", SKOS.inScheme.asNode(), "",
            RDFS.comment.asNode(), "", RDFS.isDefinedBy.asNode(), "", NOTE, "");

    private static final Map<LabelKind, Node> BY_KIND = new EnumMap<>(LabelKind.class);
    private static final Map<Node, LabelKind> KINDS = new HashMap<>();
    private static final Map<MappingRelation, Node> BY_RELATION = new EnumMap<>(MappingRelation.class);
    private static final Map<Node, MappingRelation> RELATIONS = new HashMap<>();
    private static final Map<MentionType, Node> BY_TYPE = new EnumMap<>(MentionType.class);
    private static final Map<Node, MentionType> TYPES = new HashMap<>();

    static {
        BY_KIND.put(LabelKind.PREFERRED, SKOS.prefLabel.asNode());
        BY_KIND.put(LabelKind.EXACT, SKOS.altLabel.asNode());
        BY_KIND.put(LabelKind.NARROW, obo("hasNarrowSynonym"));
        BY_KIND.put(LabelKind.BROAD, obo("hasBroadSynonym"));
        BY_KIND.put(LabelKind.RELATED, obo("hasRelatedSynonym"));
        BY_KIND.put(LabelKind.LAY, Caseloom.LAY_LABEL.asNode());
        BY_KIND.put(LabelKind.PREDICATE, Caseloom.PREDICATE_LABEL.asNode());
        BY_KIND.put(LabelKind.COLLECTED, Caseloom.COLLECTED_LABEL.asNode());
        BY_KIND.put(LabelKind.ABBREVIATION, Caseloom.ABBREVIATION.asNode());
        BY_KIND.put(LabelKind.HIDDEN, SKOS.hiddenLabel.asNode());
        BY_KIND.put(LabelKind.READING, own("reading"));
        BY_KIND.put(LabelKind.QUANTITY_SYMBOL, Caseloom.QUANTITY_SYMBOL.asNode());
        BY_KIND.forEach((kind, node) -> KINDS.put(node, kind));
        BY_RELATION.put(MappingRelation.EXACT, SKOS.exactMatch.asNode());
        BY_RELATION.put(MappingRelation.CLOSE, SKOS.closeMatch.asNode());
        BY_RELATION.put(MappingRelation.BROAD, SKOS.broadMatch.asNode());
        BY_RELATION.put(MappingRelation.NARROW, SKOS.narrowMatch.asNode());
        BY_RELATION.put(MappingRelation.RELATED, SKOS.relatedMatch.asNode());
        BY_RELATION.put(MappingRelation.CLASSIFIED_AS, own("classifiedAs"));
        BY_RELATION.put(MappingRelation.CROSS_REFERENCE, obo("hasDbXref"));
        BY_RELATION.put(MappingRelation.FORMER_ID, obo("hasAlternativeId"));
        BY_RELATION.forEach((relation, node) -> RELATIONS.put(node, relation));
        Caseloom.TYPES.forEach((resource, type) -> {
            BY_TYPE.put(type, resource.asNode());
            TYPES.put(resource.asNode(), type);
        });
    }

    private Terms() {}

    static Node of(LabelKind kind) {
        return BY_KIND.get(kind);
    }

    static Map<Node, LabelKind> kinds() {
        return KINDS;
    }

    static Node of(MappingRelation relation) {
        return BY_RELATION.get(relation);
    }

    static Map<Node, MappingRelation> relations() {
        return RELATIONS;
    }

    static Node of(MentionType type) {
        return BY_TYPE.get(type);
    }

    static Map<Node, MentionType> types() {
        return TYPES;
    }

    private static Node own(String name) {
        return NodeFactory.createURI(Caseloom.NAMESPACE + name);
    }

    private static Node obo(String name) {
        return NodeFactory.createURI("http://www.geneontology.org/formats/oboInOwl#" + name);
    }
}
