package org.caseloom.ontology.concept;

import java.time.LocalDate;

/**
 * A merge that a curator took back: these two stay apart at every later import.
 *
 * @param member  the source's concept that was split off: {@code HP:0100749}
 * @param concept the concept it must not be merged into
 */
public record Separation(String member, String concept, String reason, String author, LocalDate date) {}
