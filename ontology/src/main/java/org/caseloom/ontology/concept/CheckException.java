package org.caseloom.ontology.concept;

import java.time.LocalDate;

/**
 * A validation message that a curator accepted, until a day.
 *
 * @param check   code of the check: {@code AMBIGUOUS_FORM}
 * @param subject id of the concept or rule it is about, or {@code *} for the whole kind
 * @param expires the last day on which it holds
 */
public record CheckException(String check, String subject, String reason, String author, LocalDate expires) {}
