package org.caseloom.ontology.check;

import java.util.List;

import org.caseloom.ontology.words.Wording;
import org.caseloom.ontology.words.Words;

/**
 * What a check found, before it is put into words: of thousands only the first ones are.
 *
 * @param wording which of the check's sentences says it
 * @param subject id of the concept, rule or unit it is about
 * @param others  ids of further concepts it concerns
 * @param values  what the sentence speaks of: texts, {@link Words}, {@link ConceptId}s
 */
record Finding(Check check, Severity severity, String wording, String subject, List<String> others,
        List<Object> values) {
    static final Wording WORDING = Wording.beside(Finding.class, "checks");

    /** A concept in a sentence; its name is looked up when the sentence is written. */
    record ConceptId(String id) {}

    /** What makes two findings, of yesterday's ontology and today's, the same one. */
    record Identity(Check check, String wording, String subject, List<Object> values) {}

    static Finding of(Check check, Severity severity, String wording, String subject, Object... values) {
        return new Finding(check, severity, wording, subject, List.of(), List.of(values));
    }

    /** A finding about several concepts at once is the same whichever of them it is shown at. */
    Identity identity() {
        return new Identity(check, wording, others.isEmpty() ? subject : "", values);
    }

    String key() {
        return check.name() + "." + wording;
    }
}
