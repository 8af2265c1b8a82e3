package org.caseloom.ontology.vocabulary;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Ids of concepts and identifiers of other vocabularies as IRIs, and back without loss. Ours lie under
 * {@code https://caseloom.org/concept/}; those of the OBO foundry have their own; for all others Caseloom makes one,
 * for they have none or one that nobody agrees on. Stateless.
 */
public final class Iris {
    /** What every IRI of the OBO foundry begins with. */
    public static final String OBO = "http://purl.obolibrary.org/obo/";

    private static final String CODES = "https://caseloom.org/code/";
    private static final String SOURCES = "https://caseloom.org/source/";

    /** Prefixes whose IRIs the OBO foundry keeps. */
    private static final Set<String> OBO_PREFIXES = Set.of("HP", "MONDO", "DOID", "SYMP", "UBERON", "MP", "CL", "GO",
            "CHEBI", "PATO", "NCBITaxon", "MPATH", "OMO", "GENO", "ECTO", "MAXO", "NBO", "IDO", "OBI");

    private Iris() {}

    /** The IRI of {@code CSL:fever}, {@code HP:0001945}, {@code ICD10:R50.9}, or of an id that is an IRI itself. */
    public static String of(String id) {
        if (id.startsWith(Caseloom.CONCEPT_PREFIX)) {
            return Caseloom.CONCEPTS + encoded(id.substring(Caseloom.CONCEPT_PREFIX.length()));
        }
        int colon = id.indexOf(':');
        if (colon < 1) {
            return CODES + encoded(id);
        }
        String prefix = id.substring(0, colon);
        String local = id.substring(colon + 1);
        if (local.startsWith("//")) {
            return id;
        }
        return OBO_PREFIXES.contains(prefix) && local.chars().allMatch(Iris::plain)
                ? OBO + prefix + "_" + local
                : CODES + encoded(prefix) + "/" + encoded(local);
    }

    /** The id of an IRI; the IRI itself where it is a foreign one. */
    public static String id(String iri) {
        if (iri.startsWith(Caseloom.CONCEPTS)) {
            return Caseloom.CONCEPT_PREFIX + decoded(iri.substring(Caseloom.CONCEPTS.length()));
        }
        if (iri.startsWith(CODES)) {
            String rest = iri.substring(CODES.length());
            int slash = rest.indexOf('/');
            return slash < 0
                    ? decoded(rest)
                    : decoded(rest.substring(0, slash)) + ":" + decoded(rest.substring(slash + 1));
        }
        int underscore = iri.lastIndexOf('_');
        return iri.startsWith(OBO) && underscore > OBO.length()
                ? iri.substring(OBO.length(), underscore) + ":" + iri.substring(underscore + 1)
                : iri;
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

    private static boolean plain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
