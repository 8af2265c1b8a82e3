package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * How an event, or the patient, fared as the text says: 発熱は軽快した, "the rash resolved", 永眠された.
 *
 * @param type     {@code improved}, {@code resolved}, {@code remission}, {@code worsened}, {@code recurred},
 *                 {@code unchanged} or {@code died}
 * @param mention  id of the mention of the event; null where it is said of the patient
 * @param evidence the words that say so
 */
public record Outcome(String type, @Nullable String mention, Span evidence) {}
