package org.caseloom.nlp.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class AssertionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        発熱、咳嗽、喀痰を認めず、腹痛のみ認めた。  | fever absent; cough absent; sputum absent; abdominal-pain present
        発熱を認めたが、咳嗽は認めなかった。       | fever present; cough absent
        発熱を認めたが咳嗽はなかった。            | fever present; cough absent
        発熱があり受診したが、咳嗽は認めず。       | fever present; cough absent
        発熱（＋）、咳嗽（－）、下痢（±）         | fever present; cough absent; diarrhea possible
        発熱・咳嗽なし、頭痛あり。               | fever absent; cough absent; headache present
        体温39℃、咳嗽なし。                   | fever present 39°C; cough absent
        嘔気や嘔吐、および下痢はみられず。        | nausea absent; vomiting absent; diarrhea absent
        発熱や咳嗽などの症状はなかった。          | fever absent; cough absent
        肺炎は否定的であった。                  | pneumonia absent
        肺炎は否定できない。                    | pneumonia possible
        肺炎の疑いで入院した。                  | pneumonia possible
        肺炎を疑い抗菌薬を開始した。             | pneumonia possible
        結核の可能性も考えられた。               | tuberculosis possible
        鑑別として肺炎、結核を挙げた。            | pneumonia possible; tuberculosis possible
        喘息の既往あり。                       | asthma history
        喘息の既往なし。                       | asthma absent
        既往に糖尿病、高血圧がある。             | diabetes history; hypertension history
        【既往歴】糖尿病、高血圧。【現病歴】発熱あり。 | diabetes history; hypertension history; fever present
        【家族歴】父：胃癌、母：糖尿病。           | gastric-cancer family family:father; diabetes family family:mother
        【家族歴】胃癌。                       | gastric-cancer family family:relative
        父が胃癌で死亡。                       | gastric-cancer family family:father
        母の付き添いで発熱を主訴に受診した。       | fever present
        気管支鏡検査を予定している。             | bronchoscopy planned
        発熱時に頓用とした。                    | fever conditional
        発熱が続く場合は再診するよう指示した。     | fever conditional
        発熱は消失した。                       | fever history
        発熱を主訴に受診し、頭痛は認めなかった。   | fever present; headache absent
        誤嚥性肺炎と診断した。                  | aspiration-pneumonia present
        咳は少ない。                          | cough present
        咳嗽の訴えは聞かれず。                  | cough absent
        """)
    void inJapanese(String text, String expected) {
        assertThat(Texts.said(Language.JA, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        She denied fever, cough or rash.                    | fever absent; cough absent; rash absent
        He denied fever but had cough.                      | fever absent; cough present
        Cough: +, Fever: -, Rash: (-)                       | cough present; fever absent; rash absent
        It is unlikely to be pneumonia.                     | pneumonia possible
        She was given prophylaxis against pneumonia.        | pneumonia conditional
        She denies any   nausea or  vomiting.               | nausea absent; vomiting absent
        Her brother also had asthma.                        | asthma family family:brother
        Breast cancer in her mother.                        | breast-cancer family family:mother
        His father died at age 60 from gastric cancer.      | gastric-cancer family family:father
        No fever, headache, or vomiting.                    | fever absent; headache absent; vomiting absent
        There was no evidence of acute pneumonia.           | pneumonia absent
        He presented with fever without cough.              | fever present; cough absent
        Review was negative for chest pain and dyspnea.     | chest-pain absent; dyspnea absent
        The patient is negative for fever.                  | fever absent
        Pneumonia was ruled out.                            | pneumonia absent
        Pneumonia cannot be ruled out.                      | pneumonia possible
        Pneumonia could not be excluded.                    | pneumonia possible
        Tuberculosis was not excluded.                      | tuberculosis possible
        Possible pneumonia.                                 | pneumonia possible
        Tuberculosis was suspected.                         | tuberculosis possible
        He had a history of diabetes mellitus and hypertension and presented with fever. | diabetes history; hypertension history; fever present
        He denied a history of asthma.                      | asthma absent
        Past medical history: diabetes, hypertension.       | diabetes history; hypertension history
        Her mother had breast cancer.                       | breast-cancer family family:mother
        Family history: father with gastric cancer.         | gastric-cancer family family:father
        There was a family history of asthma.               | asthma family family:relative
        No family history of asthma.                        | asthma absent family:relative
        Her mother noticed a rash.                          | rash present
        Brought in by her mother with fever.                | fever present
        Family history: asthma. Current findings: fever.    | asthma family family:relative; fever present
        Presence or absence of fever was not known.         | fever present
        He lives with his father with asthma; no fever.     | asthma present; fever absent
        Asthma runs in her family.                          | asthma family family:relative
        Father: diabetes.                                   | diabetes family family:father
        Maternal aunts had breast cancer.                   | breast-cancer family family:aunt
        Films: no evidence of pneumonia.                    | pneumonia absent
        No radiographic evidence of pneumonia.              | pneumonia absent
        He denies a recent history of chest pain.           | chest-pain absent
        The scan did not show any evidence of pneumonia.    | pneumonia absent
        Without any signs of pneumonia.                     | pneumonia absent
        If any signs of pneumonia, call us.                 | pneumonia conditional
        No gurgling, tugging, or cough.                     | cough absent
        No fever (measured twice), rash or cough.           | fever absent; rash absent; cough absent
        He had no specific diagnosis for his headache.      | headache present
        If fever develops, return to the clinic.            | fever conditional
        Bronchoscopy was scheduled.                         | bronchoscopy planned
        He is scheduled for bronchoscopy.                   | bronchoscopy planned
        Cough was not only present but severe.              | cough present
        There was no change in his headache.                | headache present
        He had headaches and chest pain.                    | headache present; chest-pain present
        The lesion was sob story.                           |
        DM and SOB were noted.                              | diabetes present; dyspnea present
        """)
    void inEnglish(String text, String expected) {
        assertThat(Texts.said(Language.EN, text)).isEqualTo(expected == null ? "" : expected);
    }
}
