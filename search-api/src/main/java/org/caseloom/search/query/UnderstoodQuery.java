package org.caseloom.search.query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a query was understood. Every part must hold: all concepts and all words.
 *
 * @param text    as it was typed
 * @param release the release whose terms were used
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UnderstoodQuery(String text, String release, List<AskedConcept> concepts, List<AskedWords> words) {
    public UnderstoodQuery {
        concepts = List.copyOf(concepts);
        words = List.copyOf(words);
    }
}
