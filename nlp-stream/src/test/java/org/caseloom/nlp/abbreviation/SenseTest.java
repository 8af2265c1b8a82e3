package org.caseloom.nlp.abbreviation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done is a procedure, what is diagnosed a disease, though both have the same letters. */
class SenseTest {
    private static final ReleaseLexicon LEXICON = lexicon();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        週3回HDを施行した。          | dialysis present
        HD施行中に血圧低下。         | dialysis present; hypotension present
        ＨＤと診断された。           | huntington present
        HDの既往がある。             | huntington history
        HDの話をした。               | dialysis present
        HD（帝王切開）で出生。       | caesarean present; caesarean present
        """)
    void theWordsBehindAnAbbreviationSayWhatItIs(String text, String expected) {
        assertThat(Texts.said(LEXICON, Language.JA, text)).isEqualTo(expected);
    }

    private static ReleaseLexicon lexicon() {
        List<Concept> concepts = new ArrayList<>(SmallRelease.RELEASE.concepts());
        concepts.add(concept("dialysis", MentionType.PROCEDURE, "血液透析", "HD"));
        concepts.add(concept("huntington", MentionType.DISEASE, "ハンチントン病", "HD"));
        concepts.add(concept("caesarean", MentionType.PROCEDURE, "帝王切開", "CSX"));
        return ReleaseLexicon.of(new TermRelease("2026-11-21.7", SmallRelease.RELEASE.published(), concepts,
                SmallRelease.RELEASE.units(), SmallRelease.RELEASE.rules()));
    }

    private static Concept concept(String id, MentionType type, String name, String letters) {
        return new Concept("CSL:" + id, type, Map.of(Language.JA, name),
                List.of(new Term(name, Language.JA, Kind.PREFERRED),
                        new Term(letters, Language.EN, Kind.ABBREVIATION)),
                List.of(), Codes.NONE, null);
    }
}
