package org.caseloom.ontology.imports.ontology;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.ontology.concept.Curie;

/** Makes one identifier of the many addresses under which vocabularies publish theirs. Stateless. */
public final class Namespaces {
    /** {@code http://nanbyodata.jp/ontology/NANDO_1200001}: prefix and local name, outside of the OBO namespace. */
    private static final Pattern UNDERSCORE = Pattern.compile(
            "https?://(?:nanbyodata\\.jp/ontology|www\\.ebi\\.ac\\.uk/efo|www\\.orpha\\.net/ORDO)/([A-Za-z]+)_([A-Za-z0-9]+)");

    /** {@code https://identifiers.org/kegg.disease:H00097}. */
    private static final Pattern RESOLVER = Pattern.compile("https?://identifiers\\.org/([A-Za-z0-9.]+)[:/](.+)");

    /** Other addresses that stand for a prefix. */
    private static final List<Map.Entry<String, String>> PREFIXES = List.of(
            Map.entry("http://snomed.info/id/", "SNOMEDCT"),
            Map.entry("http://id.nlm.nih.gov/mesh/", "MESH"),
            Map.entry("http://loinc.org/rdf/", "LOINC"),
            Map.entry("http://linkedlifedata.com/resource/umls/id/", "UMLS"),
            Map.entry("http://purl.bioontology.org/ontology/ICD10CM/", "ICD10CM"),
            Map.entry("http://purl.bioontology.org/ontology/ATC/", "ATC"),
            Map.entry("http://purl.bioontology.org/ontology/RXNORM/", "RXNORM"),
            Map.entry("https://icd.who.int/browse10/2019/en#/", "ICD10"),
            Map.entry("https://omim.org/entry/", "OMIM"));

    private Namespaces() {}

    /** The identifier in the spelling all of Caseloom uses; an address of none of these comes back as it is. */
    public static String curie(String identifier) {
        String written = Text.trimmed(identifier);
        if (!written.startsWith("http")) {
            return Curie.normalized(written);
        }
        for (Pattern pattern : List.of(UNDERSCORE, RESOLVER)) {
            Matcher name = pattern.matcher(written);
            if (name.matches()) {
                return Curie.normalized(name.group(1) + ":" + name.group(2));
            }
        }
        for (Map.Entry<String, String> prefix : PREFIXES) {
            if (written.startsWith(prefix.getKey())) {
                return Curie.normalized(prefix.getValue() + ":" + written.substring(prefix.getKey().length()));
            }
        }
        return Curie.normalized(written);
    }

    /** Whether it is still an address, not a prefix with a local name. */
    public static boolean isAddress(String identifier) {
        return identifier.contains("://");
    }
}
