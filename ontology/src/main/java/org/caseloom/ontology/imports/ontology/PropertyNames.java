package org.caseloom.ontology.imports.ontology;

import java.util.Map;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;

/** Properties that ontologies write alike in OBO, OBO Graphs and RDF, told by the last part of their name. */
public final class PropertyNames {
    private static final Map<String, MappingRelation> MATCHES = Map.of(
            "exactMatch", MappingRelation.EXACT, "closeMatch", MappingRelation.CLOSE,
            "broadMatch", MappingRelation.BROAD, "narrowMatch", MappingRelation.NARROW,
            "relatedMatch", MappingRelation.RELATED, "hasAlternativeId", MappingRelation.FORMER_ID,
            "hasDbXref", MappingRelation.CROSS_REFERENCE);

    private PropertyNames() {}

    /** {@code exactMatch} of {@code skos:exactMatch} or of its whole address. */
    public static String lastPart(String property) {
        int end = Math.max(property.lastIndexOf('#'), Math.max(property.lastIndexOf('/'), property.lastIndexOf(':')));
        return property.substring(end + 1).replace("IAO_", "").replace("IAO:", "");
    }

    /** States a property whose value is a text or an identifier without a language; others than the known are left out. */
    public static void state(ConceptStatements concept, String property, String value) {
        String name = lastPart(property);
        MappingRelation relation = MATCHES.get(name);
        if (relation != null) {
            concept.mapping(relation, value);
            return;
        }
        switch (name) {
            // IAO: term replaced by
            case "0100001" -> concept.replacedBy(value);
            case "consider" -> concept.consider(value);
            case "altLabel" -> concept.label(value, ConceptStatements.FILE_LANGUAGE, LabelKind.EXACT, null);
            case "hiddenLabel" -> concept.label(value, ConceptStatements.FILE_LANGUAGE, LabelKind.HIDDEN, null);
            default -> {
                // thousands of properties say something else, such as who wrote a term
            }
        }
    }
}
