package org.caseloom.kg.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Quantity;

/** The columns of {@code mentions.csv} behind the case's id. */
enum MentionColumn {
    MENTION_ID("identifier within the document", (mention, _) -> mention.id()),
    TYPE("finding, disease, test, medication, procedure, anatomy, gene or device",
            (mention, _) -> mention.type().code()),
    CONCEPT_ID("the concept; several, separated by |, where the text is ambiguous", (_, concepts) -> concepts.stream()
            .map(ConceptReference::id).collect(Collectors.joining("|"))),
    LABEL_EN("preferred English name of the first concept, where its source lets it leave",
            (_, concepts) -> label(concepts, Language.EN)),
    LABEL_JA("preferred Japanese name of the first concept, where its source lets it leave",
            (_, concepts) -> label(concepts, Language.JA)),
    HP("codes of the Human Phenotype Ontology", (_, concepts) -> codes(concepts, "HP")),
    MONDO("codes of the Mondo Disease Ontology", (_, concepts) -> codes(concepts, "MONDO")),
    ICD10("codes of ICD-10", (_, concepts) -> codes(concepts, "ICD10")),
    ASSERTION("present, absent, possible, conditional, planned, history or family",
            (mention, _) -> mention.assertion().code()),
    EXPERIENCER("patient, family:mother, donor and the like", (mention, _) -> mention.experiencer()),
    TEXT("the words of the text", (mention, _) -> mention.text()),
    START("where they begin, in Unicode code points from 0", (mention, _) -> mention.start()),
    END("behind their end", (mention, _) -> mention.end()),
    COMPARATOR("how the true value compares with the number: =, <, <=, > or >=", number(
            value -> value.comparator().sign())),
    NUMBER("number as stated; of a blood pressure the systolic", number(Quantity::number)),
    SECOND_NUMBER("second number of a pair; of a blood pressure the diastolic", number(Quantity::second)),
    UNIT("unit", number(Quantity::unit)),
    SEVERITY("mild, moderate or severe", (mention, _) -> mention.severity()),
    COURSE("acute, chronic, recurrent, worsening …", (mention, _) -> mention.course()),
    SITE("words for the place in the body", (mention, _) -> mention.site()),
    LATERALITY("left, right or bilateral", (mention, _) -> mention.laterality()),
    MULTIPLICITY("single or multiple", (mention, _) -> mention.multiplicity()),
    TIME_TEXT("words for the time", (mention, _) -> mention.time() == null ? null : mention.time().text()),
    TIME_VALUE("time in ISO 8601, where it can be normalised",
            (mention, _) -> mention.time() == null ? null : mention.time().value()),
    RULE("what found it: term:FORM or quantity:RULE", (mention, _) -> mention.rule()),
    CUE("the rule whose words settled the assertion", (mention, _) -> mention.cue() == null
            ? null
            : mention.cue().rule());

    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(Mention mention, List<ConceptReference> concepts);
    }

    private final String meaning;
    private final Value value;

    MentionColumn(String meaning, Value value) {
        this.meaning = meaning;
        this.value = value;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    static List<@Nullable Object> row(String document, Mention mention, List<ConceptReference> concepts) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(document);
        for (MentionColumn column : values()) {
            row.add(column.value.of(mention, concepts));
        }
        return row;
    }

    private static Value number(Function<Quantity, @Nullable Object> part) {
        return (mention, _) -> mention.value() == null ? null : part.apply(mention.value());
    }

    private static @Nullable Object label(List<ConceptReference> concepts, Language language) {
        return concepts.isEmpty() ? null : concepts.getFirst().label().get(language);
    }

    private static @Nullable Object codes(List<ConceptReference> concepts, String scheme) {
        return concepts.stream()
                .flatMap(concept -> concept.codes().byScheme().getOrDefault(scheme, List.of()).stream())
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
