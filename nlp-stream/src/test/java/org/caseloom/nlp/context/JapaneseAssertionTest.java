package org.caseloom.nlp.context;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseAssertionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        発熱・咳嗽・呼吸困難はいずれも認めず。      | fever absent; cough absent; dyspnea absent
        発熱、咳嗽および下痢などの症状はみられなかった。 | fever absent; cough absent; diarrhea absent
        発熱や（軽度の）咳嗽といった訴えもなかった。 | fever absent; cough absent
        嘔気のみ認め、嘔吐や下痢はない。           | nausea present; vomiting absent; diarrhea absent
        発熱以外の症状はなかった。               | fever present
        発熱を除き異常を認めなかった。            | fever present
        発熱はないが咳嗽を認める。               | fever absent; cough present
        頭痛があった。一方、嘔吐は認めていない。    | headache present; vomiting absent
        糖尿病に合併する肺炎は認めず。            | diabetes present; pneumonia absent
        肺炎を疑う所見はなかった。               | pneumonia absent
        肺結核を積極的に疑う像は認めません。        | tuberculosis absent
        肺炎の可能性は低いと考えた。              | pneumonia absent
        肺炎の可能性は否定できなかった。           | pneumonia possible
        肺炎は考えにくい。                      | pneumonia absent
        肺炎ではなく結核であった。               | pneumonia absent; tuberculosis present
        肺炎ではないかと考えた。                 | pneumonia possible
        肺炎がないとは言えない。                 | pneumonia possible
        肺炎を除外するためCTを撮影した。           | pneumonia possible
        肺炎ないし結核を疑う。                   | pneumonia possible; tuberculosis possible
        肺炎、結核を鑑別に挙げた。               | pneumonia possible; tuberculosis possible
        結核を念頭に喀痰を調べた。               | tuberculosis possible; sputum present
        肺炎に矛盾しない。                      | pneumonia possible
        s/o 肺炎                              | pneumonia possible
        手術後も肺炎は生じなかった。              | pneumonia absent
        胃癌の既往はない。                      | gastric-cancer absent
        幼少期に喘息あり。                      | asthma history
        発熱、咳嗽は速やかに改善した。            | fever history; cough history
        発熱は改善せず、咳嗽も続いた。            | fever present; cough present
        咳嗽は改善傾向である。                   | cough present
        頭痛に変化なし。                        | headache present
        発熱した場合は受診する。                  | fever conditional
        嘔吐が続くようなら連絡する。              | vomiting conditional
        皮疹が出現した際は中止する。              | rash conditional
        誤嚥性肺炎のリスクがある。                | aspiration-pneumonia conditional
        誤嚥性肺炎の予防を行う。                  | aspiration-pneumonia conditional
        気管支鏡検査の予定はない。                | bronchoscopy absent
        気管支鏡検査を検討中である。              | bronchoscopy planned
        肺炎の精査を予定した。                   | pneumonia present
        肺炎に対しアセトアミノフェンは投与しなかった。 | pneumonia present; acetaminophen absent
        発熱は、来院後一度も認めなかった。          | fever absent
        発熱．咳嗽は認めず．                     | fever present; cough absent
        咳が出なかったので安心した。              | cough absent
        下痢はしていません。                     | diarrhea absent
        頭痛はほとんどないです。                  | headache absent
        嘔気とかはありませんでした。              | nausea absent
        頭痛はないわけではない。                  | headache possible
        頭痛やしびれ、ふらつきなし。               | headache absent; abnormal-finding absent
        頭痛、変化なし。                        | headache present
        嘔吐しないよう見守る。                   | vomiting conditional
        頭痛などの訴えはまったくない。            | headache absent
        頭痛がなくなった。                      | headache history
        めまいと発熱に関係なく頭痛が続く。          | fever present; headache present
        """)
    void theCueNearestToAMentionSaysHowItIsMeant(String text, String expected) {
        assertThat(Texts.said(Language.JA, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        母方祖父に胃癌。                        | gastric-cancer family family:grandfather
        母方の従兄が喘息と診断されている。          | asthma family family:cousin
        父は胃癌、母は糖尿病である。               | gastric-cancer family family:father; diabetes family family:mother
        姉に喘息の既往がある。                   | asthma family family:sister
        喘息の家族歴はない。                     | asthma absent family:relative
        【家族歴】喘息なし。                     | asthma absent family:relative
        【家族歴】父：糖尿病のため通院し、高血圧も指摘。母：乳癌 | diabetes family family:father; hypertension family family:father; breast-cancer family family:mother
        夫に発熱あり。                          | fever present other
        胎児に貧血を認めた。                     | anemia present other
        ドナーに高血圧の既往があった。             | hypertension history donor
        母が発熱に気づき受診した。                | fever present
        義母と同居、咳嗽あり。                   | cough present
        【鑑別診断】肺炎、結核                   | pneumonia possible; tuberculosis possible
        【既往歴】喘息なし、糖尿病                 | asthma absent; diabetes history
        """)
    void itIsSaidOfThePatientUnlessSomebodyElseIsNamed(String text, String expected) {
        assertThat(Texts.said(Language.JA, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        明らかな肺炎を疑う所見は認めない。 | pneumonia   | 疑う所見は認めない | ja.absent.not-observed
        発熱・咳嗽（－）              | fever       | （－）            | ja.absent.sign
        祖母が喘息。                 | asthma      | 祖母              | ja.relative.grandmother
        """)
    void theCueAndItsRuleStandInTheMention(String text, String concept, String cue, String rule) {
        Mention mention = Texts.mentions(Language.JA, text, concept).getFirst();
        assertThat(mention.cue()).isNotNull();
        assertThat(text.substring(mention.cue().start(), mention.cue().end())).isEqualTo(cue);
        assertThat(mention.cue().rule()).isEqualTo(rule);
    }
}
