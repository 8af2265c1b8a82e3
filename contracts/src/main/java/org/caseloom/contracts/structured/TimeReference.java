package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * When something was, as far as the text says.
 *
 * @param text  the words in the text
 * @param kind  date, relative, duration or frequency
 * @param value the normalised value (ISO 8601), where one can be given
 */
public record TimeReference(String text, String kind, @Nullable String value) {}
