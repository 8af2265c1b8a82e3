package org.caseloom.search.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Span;

/**
 * A part of a query that was understood as a concept.
 *
 * @param text     what was typed, or the id that was chosen
 * @param typed    where it stands in the query, cue included, in code points; absent where it was chosen from a list
 * @param concepts what it names; more than one where the words are ambiguous, and any of them will do
 * @param expanded ids that count: the concepts, and for most meanings everything narrower
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AskedConcept(String text, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Span typed,
        Meaning meaning, MentionType type, List<ConceptReference> concepts, @JsonIgnore Set<String> expanded) {
    public AskedConcept {
        concepts = List.copyOf(concepts);
    }

    /** The same, stated not to be so; which is not concluded from narrower concepts. */
    AskedConcept denied() {
        return new AskedConcept(text, typed, Meaning.ABSENT, type, concepts,
                concepts.stream().map(ConceptReference::id).collect(Collectors.toSet()));
    }

    /** How many concepts count in all. */
    @JsonProperty("expandedTo")
    public int expandedTo() {
        return expanded.size();
    }
}
