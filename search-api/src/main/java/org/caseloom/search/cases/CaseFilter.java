package org.caseloom.search.cases;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Properties that documents must have whatever is asked of their contents.
 *
 * @param values  by property, the values of which a document must have one; see {@link Facet#PROPERTIES}
 * @param ageFrom whole years, inclusive
 * @param ageTo   whole years, inclusive
 */
public record CaseFilter(Map<Facet, List<String>> values, @Nullable Integer ageFrom, @Nullable Integer ageTo) {
    /** Lets everything through. */
    public static final CaseFilter NONE = new CaseFilter(Map.of(), null, null);

    public CaseFilter {
        values = Map.copyOf(values);
    }
}
