package org.caseloom.nlp.refinement;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Refinement;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.spans.SpansDocument;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What a document's findings suggest is offered beside its mentions, with the evidence, and never among them. */
class RefinementTest {
    private static final ReleaseLexicon LEXICON = lexicon();

    private static ReleaseLexicon lexicon() {
        TermRelease small = SmallRelease.RELEASE;
        String prefix = small.concepts().getFirst().id().replaceAll("[^:]*$", "");
        return ReleaseLexicon.of(new TermRelease("refining", small.published(), small.concepts(), small.units(),
                small.rules(), small.stopForms(),
                List.of(new RefinementRule("aspiration", prefix + "pneumonia",
                        List.of(prefix + "vomiting", prefix + "cough", prefix + "hypoxemia"), 2,
                        prefix + "aspiration-pneumonia", "a test"))));
    }

    private static StructuredDocument structured(Language language, String text) {
        try (StructuringEngine engine = new StructuringEngine()) {
            return engine.structure(Texts.document("d", language, text), LEXICON);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 嘔吐があり、咳嗽を認めた。肺炎と診断。       | 肺炎: 嘔吐 咳嗽
        JA | 嘔吐があり、咳嗽なし。肺炎と診断。          |
        JA | 嘔吐があり、咳嗽を認めた。肺炎なし。        |
        JA | 嘔吐があり、咳嗽を認めた。肺炎と診断。誤嚥性肺炎ではない。 |
        EN | Vomiting and cough. Pneumonia was diagnosed.  | Pneumonia: Vomiting cough
        EN | Vomiting, no cough. Pneumonia was diagnosed.  |
        EN | Mother had cough. Vomiting and pneumonia.     |
        """)
    void onlyWhatIsStatedOfThePatientIsEvidence(Language language, String text, String expected) {
        StructuredDocument document = structured(language, text);

        assertThat(document.refinements().stream().map(refinement -> said(refinement, document)).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aRefinementIsNoMentionAndNoSpan() {
        StructuredDocument document = structured(Language.JA, "嘔吐があり、咳嗽を認めた。肺炎と診断。");

        String refined = document.refinements().getFirst().concept().id();
        assertThat(document.mentions()).noneMatch(mention -> mention.concepts().getFirst().id().equals(refined));
        assertThat(SpansDocument.of(document).spans()).noneMatch(span -> span.concept().contains(refined));
    }

    private static String said(Refinement refinement, StructuredDocument document) {
        return text(refinement.mention(), document) + ": "
                + refinement.evidence().stream().map(id -> text(id, document)).collect(Collectors.joining(" "));
    }

    private static String text(String id, StructuredDocument document) {
        return document.mentions().stream().filter(mention -> mention.id().equals(id)).map(Mention::text).findFirst()
                .orElseThrow();
    }
}
