package org.caseloom.contracts.terms;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Ids of concepts and codes as IRIs, and back without loss: the same in the graph of cases and in the ontology's, or
 * nobody could join them. Ours lie under {@code https://caseloom.org/concept/}; those of the OBO foundry have their own;
 * for all others Caseloom makes one, for they have none or one that nobody agrees on. Stateless.
 */
public final class ConceptIris {
    private static final String CONCEPTS = "https://caseloom.org/concept/";
    private static final String CONCEPT_PREFIX = "CSL:";
    private static final String CODES = "https://caseloom.org/code/";
    private static final String OBO = "http://purl.obolibrary.org/obo/";

    /** Prefixes whose IRIs the OBO foundry keeps. */
    private static final Set<String> OBO_PREFIXES = Set.of("HP", "MONDO", "DOID", "SYMP", "UBERON", "MP", "CL", "GO",
            "CHEBI", "PATO", "NCBITaxon", "MPATH", "OMO", "GENO", "ECTO", "MAXO", "NBO", "IDO", "OBI");

    private ConceptIris() {}

    /** The IRI of {@code CSL:fever}, {@code HP:0001945}, {@code ICD10:R50.9}, or of an id that is an IRI itself. */
    public static String of(String id) {
        if (id.startsWith(CONCEPT_PREFIX)) {
            return CONCEPTS + encoded(id.substring(CONCEPT_PREFIX.length()));
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
        return OBO_PREFIXES.contains(prefix) && local.chars().allMatch(ConceptIris::plain)
                ? OBO + prefix + "_" + local
                : CODES + encoded(prefix) + "/" + encoded(local);
    }

    /** The id of an IRI; the IRI itself where it is a foreign one. */
    public static String id(String iri) {
        if (iri.startsWith(CONCEPTS)) {
            return CONCEPT_PREFIX + decoded(iri.substring(CONCEPTS.length()));
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
