package org.caseloom.nlp.english;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.Trace;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations that the release has no name for. */
class OperationTest {
    private static final Concept SURGERY = concept("surgery", MentionType.PROCEDURE, "surgery");
    private static final ReleaseLexicon LEXICON = ReleaseLexicon.of(new TermRelease("2026-11-22.1",
            Instant.parse("2026-11-22T00:00:00Z"),
            List.of(SURGERY, concept("colectomy", MentionType.PROCEDURE, "colectomy"),
                    concept("hip", MentionType.ANATOMY, "hip"), concept("knee", MentionType.ANATOMY, "knee"),
                    concept("hernia", MentionType.DISEASE, "hernia"), concept("pain", MentionType.FINDING, "pain")),
            List.of(), List.of()));
    private static final StructuringEngine ENGINE = new StructuringEngine();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        He is status post hip replacement.               | hip replacement=surgery history
        Past surgical history: pyloromyotomy, colectomy. | pyloromyotomy=surgery history; colectomy=colectomy history
        A knee arthroplasty was performed.               | knee arthroplasty=surgery present
        Two craniectomies were needed.                   | craniectomies=surgery present
        She refused knee surgery.                        | knee=knee present; surgery=surgery absent
        He had a repair of the hernia.                   | hernia=hernia present
        A dichotomy of opinions about the hip.           | hip=hip present
        Pain after revision.                             | Pain=pain present
        """)
    void whatWasDone(String text, String expected) {
        assertThat(ENGINE.structure(Texts.document("test", Language.EN, text), LEXICON)
                .mentions()
                .stream()
                .map(mention -> mention.text() + "=" + mention.concepts().getFirst().id().substring("CSL:".length())
                        + " "
                        + mention.assertion().code())
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }

    @Test
    void whoReadsAgainWhenSurgeryChangesFindsThem() {
        for (String text : List.of("hip replacement", "Pyloromyotomy", "craniectomies", "tumour embolisation")) {
            List<Trace> traces = LEXICON.traces(SURGERY);

            assertThat(traces).as(text).anyMatch(trace -> trace.isIn(NormalizedText.fold(text)));
        }
    }

    private static Concept concept(String id, MentionType type, String name) {
        return new Concept("CSL:" + id, type, Map.of(Language.EN, name),
                List.of(new Term(name, Language.EN, Kind.PREFERRED)), List.of(), Codes.NONE, null);
    }
}
