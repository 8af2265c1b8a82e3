package org.caseloom.kg.statistics;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * In how many cases a concept is what.
 *
 * @param cases  all there are: what is not counted here is unknown in the rest
 * @param absent stated to be absent
 * @param with   the cases in which it is present
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConceptCount(String concept, @Nullable MentionType type, int cases, int present, int absent, int possible,
        int history, Distribution with) {
    /** Some cases by sex, age band, source and year of publication; what a case does not tell is left out. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Distribution(int cases, Map<String, Integer> sex, Map<String, Integer> age,
            Map<String, Integer> source, Map<String, Integer> year) {}
}
