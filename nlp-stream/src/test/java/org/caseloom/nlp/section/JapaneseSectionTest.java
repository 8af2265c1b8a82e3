package org.caseloom.nlp.section;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseSectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // blanks of printers and scanners, half-width and other brackets
            "【主　訴】発熱【現　病　歴】2日前から | CHIEF_COMPLAINT:主　訴, PRESENT_ILLNESS:現　病　歴",
            "主　訴：発熱~現 病 歴：2日前から | CHIEF_COMPLAINT:主　訴, PRESENT_ILLNESS:現 病 歴",
            "《検査所見》~CRP高値~≪考察≫~まれ | LABORATORY:検査所見, DISCUSSION:考察",
            // no brackets and no colon
            "主訴　発熱~既往歴　なし~入院時現症（4月2日）：体温39℃ | CHIEF_COMPLAINT:主訴, PAST_HISTORY:既往歴, EXAMINATION:入院時現症",
            "発熱のため受診。~検査 施行した。 | CASE:",
            // SOAP, but not the pulse
            "S）頭が痛い。~O）体温39℃~A/P）肺炎。アセトアミノフェン継続 | PRESENT_ILLNESS:S, EXAMINATION:O, ASSESSMENT:A/P",
            "S:痰が出る~O:P:90回/分~P:90回/分~P:経過をみる | PRESENT_ILLNESS:S, EXAMINATION:O, PLAN:P",
            "P）経過をみる | CASE:",
            // discharge summaries and guidelines
            "退院時病名：肺炎~入院後の経過：改善~退院時内服薬：アセトアミノフェン | DIAGNOSIS:退院時病名, COURSE:入院後の経過, MEDICATIONS:退院時内服薬",
            "推奨文：投与を推奨する~解説：研究がある | RECOMMENDATION:推奨文, DISCUSSION:解説"})
    void headingsAreFoundHoweverTheyAreWritten(String text, String expected) {
        StructuredDocument document = Texts.structured(Language.JA, text.replace('~', '\n'));
        assertThat(document.sections()
                .stream()
                .map(section -> section.type() + ":" + section.title())
                .collect(Collectors.joining(", "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // a line broken inside of a sentence is one sentence, list items are not
            "咳嗽と発熱があり受診し胸部の画像を~撮影した。 | 咳嗽と発熱があり受診し胸部の画像を~撮影した。",
            "前日から続く咳嗽と三十九度の発熱、~頭痛を認めた。 | 前日から続く咳嗽と三十九度の発熱、~頭痛を認めた。",
            "発熱~咳嗽~頭痛 | 発熱 / 咳嗽 / 頭痛",
            "前日から続く咳嗽と三十九度の発熱、~・頭痛 | 前日から続く咳嗽と三十九度の発熱、 / ・頭痛",
            // full-width stops behind Latin letters
            "肺炎をＣＴ．で認めた．Ｅ．ｃｏｌｉを検出，改善 | 肺炎をＣＴ． / で認めた． / Ｅ．ｃｏｌｉを検出，改善"})
    void sentencesEndWhereTheyDo(String text, String expected) {
        String lines = text.replace('~', '\n');
        assertThat(Texts.structured(Language.JA, lines)
                .sentences()
                .stream()
                .map(sentence -> lines.substring(sentence.start(), sentence.end()).replace('\n', '~'))
                .collect(Collectors.joining(" / "))).isEqualTo(expected);
    }
}
