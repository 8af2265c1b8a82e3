package org.caseloom.search.cases;

import java.util.List;
import java.util.Map;

/** What the index answers: how many documents fit, one page of them, and how many have which property. */
public record CaseHits(long total, List<CaseHit> hits, Map<Facet, List<Count>> facets) {
    /** How many of the documents found have a value. */
    public record Count(String value, long documents) {}

    /** Nothing found. */
    public static final CaseHits NONE = new CaseHits(0, List.of(), Map.of());

    public CaseHits {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
