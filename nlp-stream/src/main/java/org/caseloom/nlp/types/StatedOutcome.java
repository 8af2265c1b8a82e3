package org.caseloom.nlp.types;

import org.jspecify.annotations.Nullable;

/**
 * Words that say how an event fared. Offsets are UTF-16 units of the document's text, end exclusive.
 *
 * @param type    as in {@link org.caseloom.contracts.structured.Outcome}
 * @param mention {@link Evidences#number} of the event; null where it is said of the patient
 */
public record StatedOutcome(int begin, int end, String type, @Nullable Integer mention) {}
