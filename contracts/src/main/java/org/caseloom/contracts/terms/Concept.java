package org.caseloom.contracts.terms;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.MentionType;

/**
 * One concept of a release.
 *
 * @param id      for instance {@code CSL:fever}
 * @param label   preferred label by language
 * @param terms   every surface form, the preferred labels among them
 * @param broader ids of the concepts it is a kind of
 * @param codes   what other vocabularies call it
 * @param analyte how its values are written, where it is a test that has values
 * @param classifiedAs those of the codes, with their scheme in front, that a classification gives it and its neighbours:
 *                {@code ICD10:R50.9}; the others mean the same as the concept
 */
public record Concept(String id, MentionType type, Map<Language, String> label, List<Term> terms, List<String> broader,
        Codes codes, @Nullable Analyte analyte, List<String> classifiedAs) {
    public Concept {
        label = label == null ? Map.of() : Language.ordered(label);
        terms = terms == null ? List.of() : List.copyOf(terms);
        broader = broader == null ? List.of() : List.copyOf(broader);
        codes = codes == null ? Codes.NONE : codes;
        classifiedAs = classifiedAs == null ? List.of() : List.copyOf(classifiedAs);
    }

    /** A concept that no classification holds. */
    public Concept(String id, MentionType type, Map<Language, String> label, List<Term> terms, List<String> broader,
            Codes codes, @Nullable Analyte analyte) {
        this(id, type, label, terms, broader, codes, analyte, List.of());
    }

    /** The concept as mentions name it. */
    public ConceptReference reference() {
        return new ConceptReference(id, label, codes);
    }
}
