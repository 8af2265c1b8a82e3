package org.caseloom.ontology.imports.ontology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an ontology file says of itself. Everything may be missing.
 *
 * @param id      IRI or short name of the ontology
 * @param version as it writes it; where that is the address of a release, the release's date
 * @param licence as it writes it, mostly an address
 */
public record OntologyHeader(@Nullable String id, @Nullable String title, @Nullable String version,
        @Nullable String licence) {
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    public OntologyHeader {
        version = version == null ? null : dateWithin(version);
    }

    /** {@code 2026-07-30} of {@code releases/2026-07-30/symp.obo}: the same release names itself so in OWL. */
    private static String dateWithin(String version) {
        Matcher date = DATE.matcher(version);
        return date.find() ? date.group() : version.strip();
    }
}
