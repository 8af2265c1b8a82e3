package org.caseloom.lexicon.match;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        発熱, JA, PREFERRED, 発熱
        ２型 糖尿病, JA, PREFERRED, 2型 糖尿病
        コンピューター断層撮影, JA, PREFERRED, コンピュータ 断層撮影
        アレルギー, JA, PREFERRED, アレルギ
        type 2 diabetes, EN, PREFERRED, type diabe
        fever, EN, PREFERRED, feve
        rash, EN, PREFERRED, rash
        shortness of breath, EN, LAY, shortn brea
        ringing in the ears, EN, LAY, ring ear
        Crohn's disease, EN, PREFERRED, croh s dise
        type II diabetes mellitus, EN, PREFERRED, type diabe melli
        C-reactive protein, EN, PREFERRED, c react prot
        SpO2, EN, ABBREVIATION, spo2
        SpO2, JA, ABBREVIATION, spo2
        T, EN, QUANTITY_SYMBOL, t
        """)
    void aTermLeavesItsRunOrTheBeginningsOfItsWords(String text, Language language, Kind kind, String parts) {
        Trace trace = Traces.of(new Term(text, language, kind)).orElseThrow();

        assertThat(String.join(" ", trace.parts())).isEqualTo(parts);
        assertThat(trace.isIn(NormalizedText.fold("既往: " + text + "."))).isTrue();
    }

    @Test
    void aReadingLeavesNoTrace() {
        assertThat(Traces.of(new Term("はつねつ", Language.JA, Kind.READING))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        abdominal pain, EN, Pain that was  ABDOMINAL, true
        abdominal pain, EN, abdominal mass, false
        febrile, EN, afebrile, true
        発熱, JA, 無熱, false
        """)
    void aTextHoldsTheTraceOrNot(String term, Language language, String text, boolean held) {
        assertThat(Traces.of(new Term(term, language, Kind.PREFERRED)).orElseThrow().isIn(NormalizedText.fold(text)))
                .isEqualTo(held);
    }
}
