package org.caseloom.search.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/** What the documents found are counted by: their own properties, and the concepts present in them by type. */
public enum Facet {
    LANG(null),
    KIND(null),
    SOURCE(null),
    SEX(null),
    FINDING(MentionType.FINDING),
    DISEASE(
            MentionType.DISEASE),
    MEDICATION(
            MentionType.MEDICATION),
    TEST(MentionType.TEST),
    PROCEDURE(MentionType.PROCEDURE);

    /** Values counted for one facet: what a person reads through. */
    public static final int VALUES = 15;

    /** Those that count a property of the document. */
    public static final List<Facet> PROPERTIES = List.of(LANG, KIND, SOURCE, SEX);

    private final @Nullable MentionType concepts;

    Facet(@Nullable MentionType concepts) {
        this.concepts = concepts;
    }

    /** The type of the concepts counted; empty where it is a property of the document. */
    public Optional<MentionType> concepts() {
        return Optional.ofNullable(concepts);
    }

    /** The name as it stands in requests and answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet of that name. */
    public static Optional<Facet> ofCode(String code) {
        return Arrays.stream(values()).filter(facet -> facet.code().equals(code)).findFirst();
    }
}
