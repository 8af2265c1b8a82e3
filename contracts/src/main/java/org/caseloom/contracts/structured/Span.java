package org.caseloom.contracts.structured;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A stretch of text in code points, end exclusive. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Span(int start, int end) {
    /** Whether the other span lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
