package org.caseloom.ontology.concept;

import org.jspecify.annotations.Nullable;

/**
 * Where statements come from.
 *
 * @param id             short and stable: {@code hpo}, {@code nando}, {@code medis-disease-names}
 * @param version        the source's own, as it writes it; null where it states none
 * @param licence        as it states it, or what is known of it; null where nothing is known
 * @param redistributable whether its text may leave in an export; false where nothing says it may
 */
public record Source(String id, String title, @Nullable String version, @Nullable String licence,
        boolean redistributable) {
    /** What curators of this installation state. */
    public static final String CURATOR = "curator";

    /** What ships with Caseloom. */
    public static final String STARTER = "starter";
}
