package org.caseloom.contracts.structured;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What other vocabularies call a concept: {@code HP -> HP:0001945}, {@code ICD10 -> R50.9}. A concept that was merged
 * from several sources can have several codes of one scheme. In JSON a single code is a string, several are an array.
 * Immutable, ordered by scheme and code.
 */
public record Codes(Map<String, List<String>> byScheme) {
    /** No codes. */
    public static final Codes NONE = new Codes(Map.of());

    public Codes {
        TreeMap<String, List<String>> ordered = new TreeMap<>();
        byScheme.forEach((scheme, codes) -> ordered.put(scheme, codes.stream().distinct().sorted().toList()));
        byScheme = Collections.unmodifiableMap(ordered);
    }

    /** One code a scheme. */
    public static Codes of(Map<String, String> codes) {
        Map<String, List<String>> lists = new TreeMap<>();
        codes.forEach((scheme, code) -> lists.put(scheme, List.of(code)));
        return new Codes(lists);
    }

    @JsonCreator
    static Codes ofJson(Map<String, Object> json) {
        Map<String, List<String>> lists = new TreeMap<>();
        json.forEach((scheme, value) -> {
            Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
            List<String> codes = new ArrayList<>(values.size());
            values.forEach(code -> codes.add((String) code));
            lists.put(scheme, codes);
        });
        return lists.isEmpty() ? NONE : new Codes(lists);
    }

    @JsonValue
    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        byScheme.forEach((scheme, codes) -> json.put(scheme, codes.size() == 1 ? codes.getFirst() : codes));
        return json;
    }

    /** Each scheme with each of its codes, in order. */
    public void forEach(BiConsumer<String, String> each) {
        byScheme.forEach((scheme, codes) -> codes.forEach(code -> each.accept(scheme, code)));
    }

    /** Every code with its scheme in front, once: {@code HP:0001945}, {@code ICD10:R50.9}. */
    public Stream<String> curies() {
        return byScheme.entrySet()
                .stream()
                .flatMap(entry -> entry.getValue()
                        .stream()
                        .map(code -> code.startsWith(entry.getKey() + ":") ? code : entry.getKey() + ":" + code));
    }
}
