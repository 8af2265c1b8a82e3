package org.caseloom.nlp.relation;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class RelationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "肺炎による低酸素血症を認めた。 | 肺炎 causes 低酸素血症",
            "アセトアミノフェンによる皮疹と考えた。 | 皮疹 adverse_event_of アセトアミノフェン",
            "発熱と頭痛に対してアセトアミノフェンを投与した。 | 発熱 treated by アセトアミノフェン",
            "気管支鏡検査にて肺結核と診断した。 | 気管支鏡検査 has_result 肺結核",
            "肺に結核を認めた。 | 肺 location_of 結核",
            "発熱、咳嗽より肺炎と診断した。 | 発熱 evidence_for 肺炎; 咳嗽 evidence_for 肺炎",
            "咳嗽はあるが、その後アセトアミノフェンを中止した。 | ''",
            "母に喘息による呼吸困難の家族歴あり。 | ''",
            "発熱。皮疹。 | ''",
            // what brought the patient is examined in the sentences that follow, what was found is treated
            "発熱が出現したため入院した。気管支鏡検査を施行した。 | 発熱 examined_with 気管支鏡検査",
            "肺炎と診断した。アセトアミノフェンを開始した。 | 肺炎 treated by アセトアミノフェン",
            "肺炎と診断した。アセトアミノフェンは中止した。 | ''",
            "肺炎なしと診断した。アセトアミノフェンを開始した。 | ''",
            // a place may be the subject
            "肺が肺炎である。 | 肺 location_of 肺炎"})
    void relationsAreStatedWithinASentence(String text, String expected) {
        String found = related(Language.JA, text);
        if (expected.equals("発熱 treated by アセトアミノフェン")) {
            assertThat(found).contains(expected, "頭痛 treated by アセトアミノフェン");
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "Hypoxemia due to pneumonia was noted. | pneumonia causes Hypoxemia",
            "Pneumonia leading to hypoxemia was noted. | Pneumonia causes hypoxemia",
            "A rash attributed to acetaminophen appeared. | rash adverse_event_of acetaminophen",
            "Acetaminophen-induced rash was suspected. | rash adverse_event_of Acetaminophen",
            "Fever and headache were treated with acetaminophen. | Fever treated by acetaminophen; headache treated by acetaminophen",
            "Acetaminophen was given for fever. | fever treated by Acetaminophen",
            "Bronchoscopy revealed tuberculosis. | Bronchoscopy has_result tuberculosis",
            "Tuberculosis of the lung was found. | lung location_of Tuberculosis",
            "Based on fever and cough, pneumonia was diagnosed. | fever evidence_for pneumonia; cough evidence_for pneumonia",
            "Tuberculosis was diagnosed based on fever. | fever evidence_for Tuberculosis",
            "He had a cough, but acetaminophen was stopped. | ''",
            "Her mother had dyspnea due to asthma. | ''",
            "Fever. Rash. | ''",
            "He presented with fever. Bronchoscopy was performed. | fever examined_with Bronchoscopy",
            "Pneumonia was diagnosed. Acetaminophen was started. | Pneumonia treated by Acetaminophen",
            "Pneumonia was diagnosed. Acetaminophen was discontinued. | ''"})
    void relationsAreStatedInEnglishToo(String text, String expected) {
        assertThat(related(Language.EN, text)).isEqualTo(expected);
    }

    private static String related(Language language, String text) {
        StructuredDocument document = Texts.structured(language, text);
        Map<String, Mention> mentions = document.mentions()
                .stream()
                .collect(Collectors.toMap(Mention::id, Function.identity()));
        return document.relations()
                .stream()
                .map(relation -> relation.type().equals("treats")
                        ? mentions.get(relation.to()).text() + " treated by " + mentions.get(relation.from()).text()
                        : mentions.get(relation.from()).text() + " " + relation.type() + " "
                                + mentions.get(relation.to()).text())
                .collect(Collectors.joining("; "));
    }

    @Test
    void theSentenceIsTheEvidence() {
        StructuredDocument document = Texts.structured(Language.JA, "頭痛なし。肺炎による低酸素血症を認めた。");
        Relation relation = document.relations().getFirst();
        assertThat(document.text().substring(relation.evidence().start(), relation.evidence().end()))
                .isEqualTo("肺炎による低酸素血症を認めた。");
    }
}
