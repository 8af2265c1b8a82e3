package org.caseloom.ontology.vocabulary;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.caseloom.contracts.terms.ConceptIris;

/**
 * Ids of concepts and identifiers of other vocabularies as IRIs, as everybody of Caseloom writes them, and the graphs of
 * sources. Stateless.
 */
public final class Iris {
    /** What every IRI of the OBO foundry begins with. */
    public static final String OBO = "http://purl.obolibrary.org/obo/";

    private static final String SOURCES = "https://caseloom.org/source/";

    private Iris() {}

    /** The IRI of {@code CSL:fever}, {@code HP:0001945}, {@code ICD10:R50.9}, or of an id that is an IRI itself. */
    public static String of(String id) {
        return ConceptIris.of(id);
    }

    /** The id of an IRI; the IRI itself where it is a foreign one. */
    public static String id(String iri) {
        return ConceptIris.id(iri);
    }

    /** The graph of what a source states. */
    public static String source(String id) {
        return SOURCES + encoded(id);
    }

    /** The source of a graph. */
    public static String sourceId(String graph) {
        return decoded(graph.substring(SOURCES.length()));
    }

    /** Whether the graph holds what a source states. */
    public static boolean isSource(String graph) {
        return graph.startsWith(SOURCES);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
