package org.caseloom.lexicon.match;

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
import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;

/** Which forms a text must write with the same capitals. */
class TermEntryTest {
    @ParameterizedTest(name = "{1} in {3}")
    @CsvSource(textBlock = """
        ABBREVIATION,    CRP,           EN, crp,           false
        QUANTITY_SYMBOL, T,             EN, t,             false
        QUANTITY_SYMBOL, urine protein, EN, Urine protein, true
        QUANTITY_SYMBOL, 尿蛋白,         JA, 尿蛋白,         true
        PREFERRED,       fever,         EN, Fever,         true
        PREFERRED,       ALL,           EN, all,           false
        """)
    void isWrittenAsItsKindDemands(Kind kind, String term, Language language, String text, boolean written) {
        Term named = new Term(term, language, kind);
        Concept concept = new Concept("CSL:test", MentionType.TEST, Map.of(language, term), List.of(named), List.of(),
                Codes.NONE, null);
        assertThat(TermEntry.of(concept, named).isWrittenAs(NormalizedText.of(text), 0, text.length()))
                .isEqualTo(written);
    }
}
