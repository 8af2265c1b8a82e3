package org.caseloom.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.caseloom.contracts.structured.Span;

/**
 * A part of a query that names no concept and is looked for in the text.
 *
 * @param typed    where it stands in the query, minus and quotes included, in code points
 * @param phrase   whether it was quoted: exactly these words in this order
 * @param excluded whether it was typed with a minus
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AskedWords(String text, Span typed, boolean phrase, boolean excluded) {}
