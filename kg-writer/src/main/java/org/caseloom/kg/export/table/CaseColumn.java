package org.caseloom.kg.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.facts.CaseStance.Stated;
import org.caseloom.kg.facts.PatientAge;

/** The columns of {@code cases.csv}. */
enum CaseColumn {
    CASE_ID("identifier of the document", StructuredDocument::id),
    REVISION("number of its text, from 1", StructuredDocument::revision),
    KIND("case_report, guideline, discharge, note or vignette", document -> document.kind().code()),
    LANG("ja or en", document -> document.lang().code()),
    TITLE("title", StructuredDocument::title),
    SOURCE("who published it, as the load named it", StructuredDocument::source),
    PUBLISHED("date or year as it was given", StructuredDocument::published),
    AGE_YEARS("age of the patient in whole years; 0 below one", CaseColumn::age),
    SEX("male, female or other; empty where the text does not say", CaseColumn::sex),
    MENTIONS("how many mentions were found", document -> document.mentions().size()),
    DISEASES_PRESENT("concept ids of diseases that the patient has, separated by |",
            document -> concepts(document, MentionType.DISEASE, CaseStance.PRESENT)),
    FINDINGS_PRESENT("concept ids of findings that are present",
            document -> concepts(document, MentionType.FINDING, CaseStance.PRESENT)),
    FINDINGS_ABSENT("concept ids of findings that are stated to be absent; what a text does not mention is unknown, not"
            + " absent", document -> concepts(document, MentionType.FINDING, CaseStance.ABSENT)),
    DISEASES_ABSENT("concept ids of diseases that are excluded",
            document -> concepts(document, MentionType.DISEASE, CaseStance.ABSENT)),
    DISEASES_POSSIBLE("concept ids of diseases that are suspected, and neither stated nor excluded elsewhere in it",
            document -> concepts(document, MentionType.DISEASE, CaseStance.POSSIBLE)),
    DISEASES_PAST("concept ids of diseases of the past only",
            document -> concepts(document, MentionType.DISEASE, CaseStance.HISTORY)),
    MEDICATIONS("concept ids of drugs that were given",
            document -> concepts(document, MentionType.MEDICATION, CaseStance.PRESENT)),
    PROCEDURES("concept ids of procedures that were done",
            document -> concepts(document, MentionType.PROCEDURE, CaseStance.PRESENT)),
    OUTCOME("how the patient fared as a whole, such as died", CaseColumn::outcome),
    RELEASE("ontology release that all of it was found with", StructuredDocument::release),
    PIPELINE("version of the structuring code", StructuredDocument::pipeline);

    private final String meaning;
    private final Function<StructuredDocument, @Nullable Object> value;

    CaseColumn(String meaning, Function<StructuredDocument, @Nullable Object> value) {
        this.meaning = meaning;
        this.value = value;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    static List<@Nullable Object> row(StructuredDocument document) {
        List<@Nullable Object> row = new ArrayList<>();
        for (CaseColumn column : values()) {
            row.add(column.value.apply(document));
        }
        return row;
    }

    private static @Nullable Object age(StructuredDocument document) {
        var years = PatientAge.years(document.patient());
        return years.isPresent() ? years.getAsInt() : null;
    }

    private static @Nullable Object sex(StructuredDocument document) {
        Patient patient = document.patient();
        return patient == null ? null : patient.sex();
    }

    private static @Nullable Object outcome(StructuredDocument document) {
        return document.outcomes()
                .stream()
                .filter(outcome -> outcome.mention() == null)
                .map(Outcome::type)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static String concepts(StructuredDocument document, MentionType type, CaseStance stance) {
        return CaseStance.of(document)
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(new Stated(type, stance)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("|"));
    }
}
