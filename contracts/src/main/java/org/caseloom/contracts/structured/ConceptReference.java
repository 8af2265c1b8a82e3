package org.caseloom.contracts.structured;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;

/**
 * A concept as a mention names it: enough to show and to join without looking the concept up.
 *
 * @param id    the concept's own id, for instance {@code CSL:fever}
 * @param label preferred label by language
 * @param codes exact matches by scheme: {@code HP -> HP:0001945}, {@code ICD10 -> R50.9}
 */
public record ConceptReference(String id, Map<Language, String> label, Map<String, String> codes) {
    public ConceptReference {
        label = Map.copyOf(label);
        codes = copy(codes);
    }

    private static Map<String, String> copy(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
