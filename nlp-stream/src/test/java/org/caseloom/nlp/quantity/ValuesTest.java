package org.caseloom.nlp.quantity;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.LaboratoryRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Values of laboratory tests and scales as charts write them. */
class ValuesTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | WBC 12,300/μL，CRP 8.5mg/dL，BP 120/80 | leukocytosis present 12300/μL; elevated-crp present 8.5mg/dL; elevated-blood-pressure absent 120/80mmHg; hypotension absent 120/80mmHg
        JA | CRP ８．５㎎/㎗                | elevated-crp present 8.5mg/dL
        JA | 血小板 3.2万/μL              | thrombocytopenia present 3.2万/μL
        JA | Plt 8.2×10^4/μL             | thrombocytopenia present 8.2万/μL
        JA | Plt 9.8                     | thrombocytopenia present 9.8万/μL
        JA | AST/ALT 120/18 U/L          | elevated-ast present 120U/L; elevated-alt absent 18U/L
        JA | Na/K 128/5.8 mEq/L          | hyponatremia present 128mEq/L; hyperkalemia present 5.8mEq/L
        JA | SpO2は室内気で92%であった。    | hypoxemia present 92%
        JA | SpO2（室内気）92%            | hypoxemia present 92%
        JA | 体温は38〜39℃で推移した。      | fever present >=38°C
        JA | 体温36.2〜36.9℃            | fever absent >=36.2°C
        JA | 体温36℃台で経過した。         | fever absent >=36°C
        JA | CRP 12.3→0.1 mg/dL         | elevated-crp absent 0.1mg/dL
        EN | Plt 22K/μL                  | thrombocytopenia present 2210^3/μL
        EN | SpO2 in the 80s             | hypoxemia present >=80%
        EN | platelets 22                | thrombocytopenia present 2210^3/μL
        EN | T 102.4                     | fever present 102.4°F
        EN | temperature on admission was 39.4 C | fever present 39.4°C
        """)
    void aValueIsReadInTheUnitItHasOrMustHave(Language language, String text, String expected) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | JCSⅢ-100で搬送。       | altered-consciousness present 100点
        JA | JCS II-30            | altered-consciousness present 30点
        JA | JCS20                | altered-consciousness present 20点
        JA | JCSは2桁。            | altered-consciousness present >=10点
        JA | JCS 0                | altered-consciousness absent 0点
        JA | GCS E4V5M6           | altered-consciousness absent 15点
        JA | GCS 7（E1V2M4）       | altered-consciousness present 7点
        JA | GCS E1VTM4           | altered-consciousness present 6点
        JA | NYHA Ⅲ度             | exercise-intolerance present 3class
        JA | NYHA分類IIm           | exercise-intolerance present 2class
        JA | NYHA I               | exercise-intolerance absent 1class
        JA | Child-Pugh B（8点）    | poor-hepatic-reserve present 8点
        JA | Child-Pugh分類A       | poor-hepatic-reserve absent 1class
        JA | 長谷川式 18/30点       | cognitive-impairment present 18点
        JA | HDS-R 27点           | cognitive-impairment absent 27点
        JA | NRS 7/10             | pain present 7点
        JA | 肝性昏睡（Ⅱ度）          | hepatic-coma present 2class
        EN | NYHA class III       | exercise-intolerance present 3class
        EN | Child-Pugh class B (8 points) | poor-hepatic-reserve present 8点
        EN | GCS E3V4M5           | altered-consciousness present 12点
        """)
    void aScaleIsReadInPointsClassesAndItems(Language language, String text, String expected) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | K 3か月間投与した。
        JA | JCS学会で報告した。
        JA | CRPを3回測定した。
        JA | NYHAに基づき分類した。
        EN | AST was measured on 3 days.
        """)
    void aNumberOfSomethingElseIsNoValue(Language language, String text) {
        assertThat(Texts.said(LaboratoryRelease.LEXICON, language, text)).doesNotContainPattern("\\d");
    }

    @Property(tries = 200)
    void everyTemperatureIsReadAsWrittenAndJudgedByTheThreshold(
            @ForAll @BigRange(min = "34.0", max = "42.0") @Scale(1) BigDecimal degrees) {
        String expected = degrees.compareTo(new BigDecimal("37.5")) >= 0 ? "present" : "absent";

        assertThat(Texts.said(LaboratoryRelease.LEXICON, Language.JA, "体温" + degrees.toPlainString() + "℃。"))
                .isEqualTo("fever " + expected + " " + degrees.toPlainString() + "°C");
    }
}
