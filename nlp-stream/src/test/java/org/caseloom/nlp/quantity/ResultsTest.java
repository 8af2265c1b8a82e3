package org.caseloom.nlp.quantity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.LaboratoryRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What words, arrows and signs behind a test say, with and without a number. */
class ResultsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | CRP高値を認めた。             | elevated-crp present
        JA | CRPは軽度上昇していた。         | elevated-crp present
        JA | CRP↑、Plt↓                  | elevated-crp present; thrombocytopenia present
        JA | 血小板数の著明な低下あり。       | thrombocytopenia present
        JA | 血小板が低かった。             | thrombocytopenia present
        JA | CRPは正常範囲内であった。       | elevated-crp absent
        JA | ASTは基準値内。               | elevated-ast absent
        JA | CRP陰性。                    | elevated-crp absent
        JA | CRP（－）                    | elevated-crp absent
        JA | CRP（3＋）                   | elevated-crp present
        JA | 抗核抗体は陽性であった。         | positive-ana present
        JA | 抗核抗体弱陽性。               | positive-ana present
        JA | 抗核抗体（±）                 | positive-ana possible 0.5+
        JA | 抗核抗体は疑陽性。             | positive-ana possible
        JA | 尿蛋白2+                     | proteinuria present 2+
        JA | 尿蛋白（－）                  | proteinuria absent 0+
        JA | 高K血症、低Na血症を認めた。     | hyperkalemia present; hyponatremia present
        JA | CRPは上昇せず。               | elevated-crp absent
        JA | CRP上昇は認めなかった。         | elevated-crp absent
        JA | CRPは測定感度以下。           | elevated-crp absent
        JA | CRPを測定した。               | crp present
        JA | CRPは低下した。               | crp present
        JA | 尿蛋白：2+                    | proteinuria present 2+
        JA | 蛋白尿 3+                    | proteinuria present 3+
        JA | 尿蛋白定量 320mg/dL           | protein-excretion present 320mg/dL
        EN | Urine protein 3+            | proteinuria present 3+
        EN | Urine protein: 2+.          | proteinuria present 2+
        EN | Urine protein 320 mg/dL     | protein-excretion present 320mg/dL
        EN | The CRP was elevated.       | elevated-crp present
        EN | Elevation of the serum CRP. | elevated-crp present
        EN | CRP elevation was noted.    | elevated-crp present
        EN | a drop in his platelets     | thrombocytopenia present
        EN | low sodium                  | hyponatremia present
        EN | CRP was within normal limits. | elevated-crp absent
        EN | ANA was positive.           | positive-ana present
        EN | The CRP was not elevated.   | elevated-crp absent
        EN | CRP was measured.           | crp present
        """)
    void aWordPointsToTheFindingOnItsSideOfTheThreshold(Language language, String text, String expected) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | AST, ALTの上昇を認めた。          | elevated-ast present; elevated-alt present
        JA | 白血球・CRP上昇                 | leukocytosis present; elevated-crp present
        JA | 白血球とCRPはともに高値であった。     | leukocytosis present; elevated-crp present
        JA | AST、ALT、CRPはいずれも正常。      | elevated-ast absent; elevated-alt absent; elevated-crp absent
        JA | AST・ALTの上昇なし。             | elevated-ast absent; elevated-alt absent
        JA | CRPを測定し、ALTの上昇あり。       | crp present; elevated-alt present
        EN | elevated AST and ALT          | elevated-ast present; elevated-alt present
        EN | AST and ALT were elevated.    | elevated-ast present; elevated-alt present
        """)
    void oneWordServesAWholeEnumeration(Language language, String text, String expected) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | CRP高値（12.5mg/dL）       | elevated-crp present 12.5mg/dL
        JA | CRPは8.5mg/dLと上昇。      | elevated-crp present 8.5mg/dL
        JA | 血小板は15.2万/μLと低下。    | thrombocytopenia present 15.2万/μL
        JA | CRPは0.2mg/dLまで低下した。 | elevated-crp absent 0.2mg/dL
        JA | AST 33 U/Lと正常。         | elevated-ast absent 33U/L
        EN | CRP elevated at 12 mg/dL  | elevated-crp present 12mg/dL
        """)
    void whoeverWroteAStateBesideAValueHasJudgedIt(Language language, String text, String expected) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 体重が3か月で8kg減少した。  | weight-loss present 8kg
        JA | 体重は2kg増加した。        | weight-gain present 2kg
        JA | 体重58kg                 | body-weight present 58kg
        """)
    void aChangeIsNoLevel(Language language, String text, String expected) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).isEqualTo(expected);
    }
}
