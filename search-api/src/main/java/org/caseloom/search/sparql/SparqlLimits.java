package org.caseloom.search.sparql;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time from its start to its last row
 * @param rows solutions of a SELECT, triples of a CONSTRUCT or DESCRIBE; they are held in memory until all are there
 */
public record SparqlLimits(Duration time, int rows) {
    /** Ten seconds and 100,000 rows. */
    public static final SparqlLimits USUAL = new SparqlLimits(Duration.ofSeconds(10), 100_000);
}
