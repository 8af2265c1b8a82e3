package org.caseloom.ontology.imports.umls;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.SourceMapping;

/** The source vocabularies of the UMLS (column SAB): how their codes are written here, and what they say. Stateless. */
final class Vocabularies {
    /** Those whose concepts are what the Metathesaurus says they are; their codes are the same concept. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("SNOMEDCT_US", "SNOMEDCT"),
            Map.entry("SNOMEDCT", "SNOMEDCT"), Map.entry("SCTSPA", "SNOMEDCT"), Map.entry("MSH", "MESH"),
            Map.entry("MSHJPN", "MESH"), Map.entry("RXNORM", "RxNorm"), Map.entry("LNC", "LOINC"),
            Map.entry("NCI", "NCIT"), Map.entry("HPO", "HP"), Map.entry("OMIM", "OMIM"),
            Map.entry("ORPHANET", "Orphanet"), Map.entry("FMA", "FMA"), Map.entry("HGNC", "HGNC"),
            Map.entry("MONDO", "MONDO"), Map.entry("ATC", "ATC"), Map.entry("MDR", "MedDRA"),
            Map.entry("MDRJPN", "MedDRA"), Map.entry("DRUGBANK", "DrugBank"), Map.entry("GO", "GO"));
    /** Classifications: a code is shared with neighbours. */
    private static final Map<String, String> CLASSES = Map.of("ICD10", "ICD10", "ICD10CM", "ICD10CM", "ICD10AM",
            "ICD10AM", "ICD9CM", "ICD9CM", "ICPC2P", "ICPC2P", "ICD10PCS", "ICD10PCS", "CPT", "CPT", "ICPC", "ICPC");
    private static final Set<String> NO_CODES = Set.of("NOCODE", "");

    private Vocabularies() {}

    /** The identifier that a row gives the concept; null where it gives none. */
    static @Nullable SourceMapping mapping(String vocabulary, String code) {
        if (NO_CODES.contains(code) || code.startsWith("MTHU")) {
            return null;
        }
        String same = SAME.get(vocabulary);
        if (same != null) {
            return new SourceMapping(MappingRelation.EXACT, Curie.normalized(prefixed(same, code)));
        }
        String classes = CLASSES.get(vocabulary);
        return classes == null
                ? new SourceMapping(MappingRelation.CROSS_REFERENCE, Curie.normalized(prefixed(vocabulary, code)))
                : new SourceMapping(MappingRelation.CLASSIFIED_AS, Curie.normalized(prefixed(classes, code)));
    }

    /** Some vocabularies write their prefix into the code: HP:0001945. */
    private static String prefixed(String prefix, String code) {
        return code.startsWith(prefix + ":") ? code : prefix + ":" + code;
    }
}
