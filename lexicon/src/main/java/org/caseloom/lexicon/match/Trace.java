package org.caseloom.lexicon.match;

import java.util.List;

/**
 * What a text must hold so that a term can match there at all: a condition that never misses a match, but is met by
 * other texts too. It is for finding the documents worth reading again; an index answers it without reading them.
 * Immutable.
 *
 * @param parts strings that must all occur in the folded text, anywhere; none where nothing can be demanded
 */
public record Trace(List<String> parts) {
    public Trace {
        parts = List.copyOf(parts);
    }

    /** Whether a text, folded by {@link org.caseloom.lexicon.text.NormalizedText#fold}, holds every part. */
    public boolean isIn(String folded) {
        return parts.stream().allMatch(folded::contains);
    }
}
