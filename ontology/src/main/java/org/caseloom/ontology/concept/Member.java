package org.caseloom.ontology.concept;

/**
 * A concept of a source that was merged into a concept of ours.
 *
 * @param id      the source's own id: {@code HP:0001945}
 * @param source  id of the source
 * @param because the mapping or equality that says so, in words a curator can check
 */
public record Member(String id, String source, String because) {}
