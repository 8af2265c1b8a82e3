package org.caseloom.lexicon.match;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** Spellings and numbers of a word are one, and no term loses its trace by them. */
class WordFormsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        tumor, tumours
        anemia, anaemia
        edema, oedema
        ischemia, ischaemia
        hemorrhage, haemorrhages
        diarrhea, diarrhoea
        esophagus, oesophagus
        metastasis, metastases
        diagnosis, diagnoses
        disease, diseases
        overdose, overdoses
        nevus, naevi
        embolus, emboli
        varix, varices
        vertebra, vertebrae
        carcinoma, carcinomata
        biopsy, biopsies
        abscess, abscesses
        headache, headaches
        patch, patches
        fiber, fibre
        """)
    void oneForm(String word, String other) {
        assertThat(WordForms.of(other)).isEqualTo(WordForms.of(word));
        assertThat(Traces.of(new Term(word, Language.EN, Term.Kind.PREFERRED)).orElseThrow().isIn(other)).isTrue();
        assertThat(Traces.of(new Term(other, Language.EN, Term.Kind.PREFERRED)).orElseThrow().isIn(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        fetus, foot
        pelvis, pelves
        gas, ga
        lens, lupus
        causes, caus
        """)
    void differentWords(String word, String other) {
        assertThat(WordForms.of(other)).isNotEqualTo(WordForms.of(word));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        pre-eclampsia, preeclampsia
        postoperative, post-operative
        """)
    void aHyphenBehindAPrefixLeavesTheSameTrace(String word, String other) {
        assertThat(Traces.of(new Term(word, Language.EN, Term.Kind.PREFERRED)).orElseThrow().isIn(other)).isTrue();
        assertThat(Traces.of(new Term(other, Language.EN, Term.Kind.PREFERRED)).orElseThrow().isIn(word)).isTrue();
    }
}
