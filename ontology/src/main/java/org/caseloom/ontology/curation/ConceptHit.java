package org.caseloom.ontology.curation;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Standing;

/**
 * A concept that a curator's search found.
 *
 * @param matched the name or code that matched
 */
public record ConceptHit(String id, @Nullable MentionType type, ConceptName name, String matched, Standing standing) {}
