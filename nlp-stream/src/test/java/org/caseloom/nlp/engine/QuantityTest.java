package org.caseloom.nlp.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class QuantityTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 血圧 92/50 mmHg            | elevated-blood-pressure absent 92/50mmHg; hypotension absent 92/50mmHg
        JA | 脈拍は毎分124回              | heart-rate present 124/min
        JA | 脈拍 1分間に124             | heart-rate present 124/min
        JA | 血圧82/50、脈拍118/分        | hypotension present 82/50mmHg; heart-rate present 118/min
        JA | SpO2 91%(室内気)            | hypoxemia present 91%
        JA | SpO₂ 98％                  | hypoxemia absent 98%
        JA | WBC 12,300/μL、CRP 12.3 mg/dL | leukocytosis present 12300/μL; crp present 12.3mg/dL
        JA | 白血球 1.2万/μL              | leukocytosis present 12000/μL
        JA | WBC 12.3×10^3/μL            | leukocytosis present 12300/μL
        JA | CRP<0.01 mg/dL              | crp present <0.01mg/dL
        JA | CRPは0.3mg/dL未満            | crp present <0.3mg/dL
        JA | 血圧は安定していた。           | blood-pressure present
        EN | BP 82/50                    | hypotension present 82/50mmHg
        EN | blood pressure was 142/90 mmHg, heart rate 118 | elevated-blood-pressure present 142/90mmHg; heart-rate present 118/min
        EN | SpO2 91%                    | hypoxemia present 91%
        EN | WBC 12,300/μL               | leukocytosis present 12300/μL
        EN | C-reactive protein was 12.3 mg/dL | crp present 12.3mg/dL
        EN | Her blood pressure was stable. | blood-pressure present
        """)
    void aValueIsReadAsItIsWrittenAndJudgedByTheRelease(Language language, String text, String expected) {
        assertThat(Texts.said(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 体温36℃以上 | body-temperature present >=36°C
        EN | temperature above 36 C | body-temperature present >36°C
        """)
    void aValueThatProvesNothingStaysATest(Language language, String text, String expected) {
        assertThat(Texts.said(language, text)).isEqualTo(expected);
    }
}
