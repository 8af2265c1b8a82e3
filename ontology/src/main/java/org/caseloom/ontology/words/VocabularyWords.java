package org.caseloom.ontology.words;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;

/** What people call the types of concepts, the kinds of labels and the relations of mappings. Stateless. */
public final class VocabularyWords {
    private static final Wording WORDING = Wording.beside(VocabularyWords.class, "vocabulary");

    private VocabularyWords() {}

    /** A type; null is that of a concept that is never annotated. */
    public static Words of(@Nullable MentionType type) {
        return WORDING.words("type." + (type == null ? "none" : type.code()));
    }

    public static Words of(LabelKind kind) {
        return WORDING.words("label." + kind.code());
    }

    public static Words of(MappingRelation relation) {
        return WORDING.words("mapping." + relation.code());
    }
}
