package org.caseloom.ontology.imports.owl;

import java.util.Map;
import java.util.Set;

import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.vocabulary.Iris;

/** The addresses of the classes and properties that are read. */
final class Terms {
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String DC = "http://purl.org/dc/elements/1.1/";

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String LABEL = RDFS + "label";
    static final String SUB_CLASS = RDFS + "subClassOf";
    static final String DEPRECATED = OWL + "deprecated";
    static final String PREF_LABEL = SKOS + "prefLabel";
    static final String ALT_LABEL = SKOS + "altLabel";
    static final String HIDDEN_LABEL = SKOS + "hiddenLabel";
    static final String BROADER = SKOS + "broader";
    static final String NARROWER = SKOS + "narrower";
    static final String NOTATION = SKOS + "notation";
    static final String REPLACED_BY = Iris.OBO + "IAO_0100001";
    static final String IS_REPLACED_BY = DCTERMS + "isReplacedBy";
    static final String CONSIDER = OBO_IN_OWL + "consider";
    static final String OBSOLETE_CLASS = OBO_IN_OWL + "ObsoleteClass";
    static final String IDENTIFIER = DCTERMS + "identifier";
    static final String OBO_ID = OBO_IN_OWL + "id";
    static final String SYNONYM_TYPE = OBO_IN_OWL + "hasSynonymType";
    static final String ANNOTATED_SOURCE = OWL + "annotatedSource";
    static final String ANNOTATED_PROPERTY = OWL + "annotatedProperty";
    static final String ANNOTATED_TARGET = OWL + "annotatedTarget";

    /** What makes a resource a concept. */
    static final Set<String> CONCEPT_CLASSES = Set.of(OWL + "Class", RDFS + "Class", SKOS + "Concept");

    /** What makes a resource the header. */
    static final Set<String> HEADER_CLASSES = Set.of(OWL + "Ontology", SKOS + "ConceptScheme");

    static final Set<String> SYNONYMS = Set.of(OBO_IN_OWL + "hasExactSynonym", OBO_IN_OWL + "hasNarrowSynonym",
            OBO_IN_OWL + "hasBroadSynonym", OBO_IN_OWL + "hasRelatedSynonym");

    static final Set<String> DEFINITIONS = Set.of(Iris.OBO + "IAO_0000115", SKOS + "definition",
            DCTERMS + "description");

    static final Map<String, MappingRelation> MAPPINGS = Map.of(
            SKOS + "exactMatch", MappingRelation.EXACT, SKOS + "closeMatch", MappingRelation.CLOSE,
            SKOS + "broadMatch", MappingRelation.BROAD, SKOS + "narrowMatch", MappingRelation.NARROW,
            SKOS + "relatedMatch", MappingRelation.RELATED,
            OBO_IN_OWL + "hasDbXref", MappingRelation.CROSS_REFERENCE,
            OBO_IN_OWL + "hasAlternativeId", MappingRelation.FORMER_ID);

    private Terms() {}
}
