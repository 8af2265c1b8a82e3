package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** A dictionary that lists a name with a side or a course as a whole does not hide the name. */
class QualifiedNamesTest {
    private static final ReleaseLexicon LEXICON = lexicon();

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        # a dictionary collected the whole for the concept of the rest: what others call the rest counts too
        JA | 右網膜剥離を認めた。  | 右網膜剥離: DICT:retinal-detachment CSL:retinal-detachment
        # what it collected for another concept means that one
        JA | 急性網膜壊死を認めた。 | 急性網膜壊死: DICT:acute-necrosis
        # how often it comes does not change what it is; since when does
        JA | 反復性失神あり。     | 反復性失神: HP:recurrent-syncope CSL:syncope
        JA | 慢性下痢あり。       | 慢性下痢: HP:chronic-diarrhea
        EN | He had recurrent syncope.  | recurrent syncope: HP:recurrent-syncope CSL:syncope
        EN | He had chronic diarrhea.   | chronic diarrhea: HP:chronic-diarrhea
        """)
    void whatIsSaidBesideTheNameDoesNotHideIt(Language language, String text, String expected) {
        try (StructuringEngine engine = new StructuringEngine()) {
            assertThat(engine.structure(Texts.document("d", language, text), LEXICON)
                    .mentions()
                    .stream()
                    .map(QualifiedNamesTest::said)
                    .collect(Collectors.joining("; "))).isEqualTo(expected);
        }
    }

    private static String said(Mention mention) {
        return mention.text() + ": "
                + mention.concepts().stream().map(ConceptReference::id).collect(Collectors.joining(" "));
    }

    private static ReleaseLexicon lexicon() {
        List<Concept> concepts = new ArrayList<>(SmallRelease.RELEASE.concepts());
        concepts.add(concept("DICT:retinal-detachment", "", ja("網膜剥離", Kind.PREFERRED), ja("右網膜剥離", Kind.COLLECTED)));
        concepts.add(concept("CSL:retinal-detachment", "", ja("網膜剥離", Kind.ALTERNATIVE)));
        concepts.add(concept("CSL:necrosis", "", ja("網膜壊死", Kind.PREFERRED)));
        concepts.add(concept("DICT:acute-necrosis", "CSL:necrosis", ja("急性網膜壊死", Kind.COLLECTED)));
        concepts.add(concept("CSL:syncope", "", ja("失神", Kind.PREFERRED), en("syncope")));
        concepts.add(concept("HP:recurrent-syncope", "CSL:syncope", ja("反復性失神", Kind.PREFERRED),
                en("recurrent syncope")));
        concepts.add(concept("HP:chronic-diarrhea", "CSL:diarrhea", ja("慢性下痢", Kind.PREFERRED),
                en("chronic diarrhea")));
        return ReleaseLexicon.of(new TermRelease("2026-11-21.8", SmallRelease.RELEASE.published(), concepts,
                SmallRelease.RELEASE.units(), SmallRelease.RELEASE.rules()));
    }

    private static Concept concept(String id, String broader, Term... terms) {
        return new Concept(id, MentionType.FINDING, Map.of(terms[0].lang(), terms[0].text()), List.of(terms),
                broader.isEmpty() ? List.of() : List.of(broader), Codes.NONE, null);
    }

    private static Term ja(String text, Kind kind) {
        return new Term(text, Language.JA, kind);
    }

    private static Term en(String text) {
        return new Term(text, Language.EN, Kind.PREFERRED);
    }
}
