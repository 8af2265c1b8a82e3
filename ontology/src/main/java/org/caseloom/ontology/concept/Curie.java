package org.caseloom.ontology.concept;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.ontology.vocabulary.Iris;

/**
 * Identifiers of vocabularies in one spelling each. The same concept is written {@code HP:0001945} here and
 * {@code http://purl.obolibrary.org/obo/HP_0001945} there, {@code ORPHA:}, {@code ORDO:} and {@code Orphanet:},
 * {@code R50.9} and {@code R509}; mappings only meet when both ends are spelled alike. Stateless.
 */
public final class Curie {
    private static final Pattern OBO_NAME = Pattern.compile("([A-Za-z][A-Za-z0-9.]*)_(.+)");
    private static final Pattern VERSION = Pattern.compile("_?\\d{4}_\\d{2}_\\d{2}$|_\\d{4}$");
    private static final Pattern UNDOTTED_ICD10 = Pattern.compile("([A-Z]\\d[0-9A-Z])([0-9A-Z]+)");

    /** Prefixes that name one vocabulary, by their lower case. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("orpha", "Orphanet"), Map.entry("ordo", "Orphanet"), Map.entry("orphanet", "Orphanet"),
            Map.entry("mim", "OMIM"), Map.entry("omim", "OMIM"),
            Map.entry("icd-10", "ICD10"), Map.entry("icd10", "ICD10"), Map.entry("icd10who", "ICD10"),
            Map.entry("icd10cm", "ICD10CM"), Map.entry("icd-9", "ICD9"), Map.entry("icd9", "ICD9"),
            Map.entry("umls_cui", "UMLS"), Map.entry("umls", "UMLS"), Map.entry("mesh", "MESH"),
            Map.entry("snomedct_us", "SNOMEDCT"), Map.entry("snomed_ct", "SNOMEDCT"),
            Map.entry("snomedct", "SNOMEDCT"), Map.entry("sctid", "SNOMEDCT"),
            Map.entry("nci", "NCIT"), Map.entry("ncit", "NCIT"));

    private Curie() {}

    /** An identifier in the spelling all of Caseloom uses; anything that is none comes back without outer blanks. */
    public static String normalized(String identifier) {
        String written = identifier.strip();
        if (written.startsWith(Iris.OBO)) {
            Matcher name = OBO_NAME.matcher(written.substring(Iris.OBO.length()));
            written = name.matches() ? name.group(1) + ":" + name.group(2) : written;
        }
        int colon = written.indexOf(':');
        if (colon < 1 || written.startsWith("//", colon + 1)) {
            return written;
        }
        String prefix = written.substring(0, colon);
        String local = written.substring(colon + 1).strip();
        String versionless = VERSION.matcher(prefix).replaceFirst("");
        String known = PREFIXES.get(versionless.toLowerCase(Locale.ROOT));
        String scheme = known == null ? prefix : known;
        return scheme + ":" + (scheme.equals("ICD10") || scheme.equals("ICD10CM") ? dotted(local) : local);
    }

    /** {@code HP} of {@code HP:0001945}; empty text where there is no prefix. */
    public static String prefix(String curie) {
        int colon = curie.indexOf(':');
        return colon < 1 ? "" : curie.substring(0, colon);
    }

    /** {@code R50.9} of {@code R509}: the tables of the national masters leave the dot out. */
    private static String dotted(String code) {
        Matcher undotted = UNDOTTED_ICD10.matcher(code);
        return undotted.matches() ? undotted.group(1) + "." + undotted.group(2) : code;
    }
}
