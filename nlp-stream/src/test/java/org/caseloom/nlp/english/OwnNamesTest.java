package org.caseloom.nlp.english;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Which concepts a mention has where several list its words. */
class OwnNamesTest {
    private static final ReleaseLexicon LEXICON = ReleaseLexicon.of(new TermRelease("2026-11-22.1",
            Instant.parse("2026-11-22T00:00:00Z"),
            List.of(concept("1-agitation", "HP:1", "", "agitation", "restlessness"),
                    concept("2-restlessness", "HP:2", "", "restlessness", ""),
                    concept("3-tremor", "HP:3", "", "tremor", "intention tremor"),
                    concept("4-intention-tremor", "HP:4", "", "intention tremor", ""),
                    concept("5-visual-loss", "HP:5", "", "decreased acuity", "blindness"),
                    concept("6-blindness", "HP:6", "CSL:5-visual-loss", "blindness", ""),
                    concept("7-anxiety-state", "", "", "anxiety state", "jitters"),
                    concept("8-jitters", "HP:8", "", "jitters", ""),
                    concept("9-chills", "HP:9", "", "chills", "shivers"),
                    concept("10-rigors", "HP:10", "", "rigors", "shivers")),
            List.of(), List.of()));
    private static final StructuringEngine ENGINE = new StructuringEngine();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Restlessness was noted.       | HP knows it as something else than agitation     | 2-restlessness
        There was no restlessness.    | the same where it is denied                      | 2-restlessness
        He had an intention tremor.   | which is a tremor by its name                    | 4-intention-tremor, 3-tremor
        Blindness in one eye.         | which is a loss of vision by being below it    | 6-blindness
        She had the jitters.          | the other one is no phenotype, so nothing parts them | 8-jitters, 7-anxiety-state
        Shivers at night.             | nobody is called so by preference                | 10-rigors, 9-chills
        """)
    void whatOneIsCalledIsNoOther(String text, String why, String expected) {
        List<String> concepts = ENGINE.structure(Texts.document("test", Language.EN, text), LEXICON)
                .mentions()
                .getFirst()
                .concepts()
                .stream()
                .map(ConceptReference::id)
                .map(id -> id.substring("CSL:".length()))
                .toList();

        assertThat(String.join(", ", concepts)).as(why).isEqualTo(expected);
    }

    private static Concept concept(String id, String phenotype, String broader, String name, String synonym) {
        List<Term> terms = synonym.isEmpty()
                ? List.of(new Term(name, Language.EN, Kind.PREFERRED))
                : List.of(new Term(name, Language.EN, Kind.PREFERRED),
                        new Term(synonym, Language.EN, Kind.ALTERNATIVE));
        return new Concept("CSL:" + id, MentionType.FINDING, Map.of(Language.EN, name), terms,
                broader.isEmpty() ? List.of() : List.of(broader),
                phenotype.isEmpty() ? Codes.NONE : Codes.of(Map.of("HP", phenotype)), null);
    }
}
