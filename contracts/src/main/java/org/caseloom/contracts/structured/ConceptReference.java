package org.caseloom.contracts.structured;

import java.util.Map;

import org.caseloom.contracts.documents.Language;

/**
 * A concept as a mention names it: enough to show and to join without looking the concept up.
 *
 * @param id    the concept's own id, for instance {@code CSL:fever}
 * @param label preferred label by language
 * @param codes what other vocabularies call it
 */
public record ConceptReference(String id, Map<Language, String> label, Codes codes) {
    public ConceptReference {
        label = label == null ? Map.of() : Language.ordered(label);
        codes = codes == null ? Codes.NONE : codes;
    }
}
