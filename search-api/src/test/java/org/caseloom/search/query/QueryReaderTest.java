package org.caseloom.search.query;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.Span;
import org.caseloom.search.SampleRelease;
import org.caseloom.search.release.ReleaseView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryReaderTest {
    private static final QueryReader READER = new QueryReader(ReleaseView.of(SampleRelease.release()));

    @ParameterizedTest(name = "{0} → {1} | {2}")
    @CsvSource(delimiter = '|', value = {
            // Japanese                     | concepts                                    | words
            "発熱                            | present fever                               |",
            "熱発                            | present fever                               |",
            "発熱 咳嗽                        | present fever, present cough                |",
            "発熱　咳嗽                       | present fever, present cough                |",
            "発熱と咳嗽                       | present fever, present cough                |",
            "発熱、咳嗽および頭痛               | present fever, present cough, present headache |",
            "はつねつ                         | present fever                               |",
            "ハツネツ                         | present fever                               |",
            "高熱の症例                        | present high-fever                          |",
            "-発熱                            | excluded fever                              |",
            "－発熱 咳嗽                       | excluded fever, present cough               |",
            "咳嗽 −発熱                        | present cough, excluded fever               |",
            "発熱なし                         | absent fever                                |",
            "発熱はなし 咳嗽                    | absent fever, present cough                 |",
            "発熱（－）                        | absent fever                                |",
            "発熱を認めず                      | absent fever                                |",
            "発熱・咳嗽なし                    | absent fever, absent cough                  |",
            "頭痛 発熱や咳嗽なし                | present headache, absent fever, absent cough |",
            "発熱、咳嗽なし                    | present fever, absent cough                 |",
            "発熱 人工呼吸器                    | present fever                               | 人工呼吸器",
            "発熱を主訴に受診                   | present fever                               | 主訴に受診",
            "細菌性肺炎 -転移                   | present bacterial-pneumonia                 | -転移",
            "\"発熱\"                          |                                             | 「発熱」",
            // English beside it
            "fever                           | present fever                               |",
            "ｆｅｖｅｒ                        | present fever                               |",
            "FEVER                           | present fever                               |",
            "fever cough                     | present fever, present cough                |",
            "fever and cough                 | present fever, present cough                |",
            "patients with high fever        | present high-fever                          |",
            "shortness of breath             | present dyspnea                             |",
            "-fever                          | excluded fever                              |",
            "cough -fever                    | present cough, excluded fever               |",
            "no fever                        | absent fever                                |",
            "cough without fever             | present cough, absent fever                 |",
            "denies chest pain               | absent chest-pain                           |",
            "copd                            | present copd                                |",
            "no fever or cough               | absent fever, absent cough                  |",
            "no fever or cough, headache     | absent fever, absent cough, present headache |",
            "no fever headache               | absent fever, present headache              |",
            "fever ventilator                | present fever                               | ventilator",
            "\"septic shock\" fever           | present fever                               | 「septic shock」",
            "-\"septic shock\"                |                                             | -「septic shock」",
            "feverish                        |                                             | feverish",
            "COVID-19                        |                                             | COVID-19",
            // ids and codes
            "CSL:fever                       | present fever                               |",
            "csl:fever, cough                | present fever, present cough                |",
            "HP:0001945                      | present fever                               |",
            "ＨＰ：０００１９４５              | present fever                               |",
            "R50.9                           | present fever                               |",
            "ICD10:R50.9 咳嗽                 | present fever, present cough                |",
            "-R50.9                          | excluded fever                              |",
            "no R50.9                        | absent fever                                |",
            // nothing to find
            "''                              |                                             |",
            "、。 　                          |                                             |",
            "-                               |                                             |"})
    void aQueryBecomesConceptsAndWords(String query, String concepts, String words) {
        UnderstoodQuery understood = READER.read(query, Meaning.PRESENT, List.of());
        assertThat(understood.concepts().stream()
                .map(asked -> asked.meaning().code() + " "
                        + asked.concepts().getFirst().id().substring("CSL:".length())))
                .containsExactlyElementsOf(list(concepts));
        assertThat(understood.words().stream()
                .map(asked -> (asked.excluded() ? "-" : "")
                        + (asked.phrase() ? "「" + asked.text() + "」" : asked.text())))
                .containsExactlyElementsOf(list(words));
    }

    @Test
    void aBroadConceptStandsForEverythingNarrower() {
        AskedConcept asked = concept("abnormal body temperature", Meaning.PRESENT);
        assertThat(asked.expanded()).containsExactly("CSL:temperature-change", "CSL:fever", "CSL:high-fever");
    }

    @Test
    void noFeverIsNotConcludedFromNoHighFever() {
        assertThat(concept("発熱なし", Meaning.PRESENT).expanded()).containsExactly("CSL:fever");
        assertThat(concept("fever", Meaning.ABSENT).expanded()).containsExactly("CSL:fever");
    }

    @Test
    void leavingFeverOutLeavesHighFeverOutToo() {
        assertThat(concept("-発熱", Meaning.PRESENT).expanded()).containsExactly("CSL:fever", "CSL:high-fever");
    }

    @Test
    void theRequestedMeaningHoldsWhereTheQuerySaysNothingElse() {
        UnderstoodQuery understood = READER.read("肺炎 -結核 発熱なし", Meaning.FAMILY, List.of("CSL:cough", "-CSL:rash"));
        assertThat(understood.concepts()).extracting(AskedConcept::meaning).containsExactly(Meaning.FAMILY,
                Meaning.EXCLUDED, Meaning.ABSENT, Meaning.FAMILY, Meaning.EXCLUDED);
    }

    @Test
    void eachPartSaysWhereItWasTypedInCodePoints() {
        UnderstoodQuery understood = READER.read("𠮷田 -発熱 咳嗽なし", Meaning.PRESENT, List.of());
        assertThat(understood.words()).extracting(AskedWords::typed).containsExactly(new Span(0, 2));
        assertThat(understood.concepts()).extracting(AskedConcept::typed).containsExactly(new Span(3, 6),
                new Span(7, 11));
    }

    @Test
    void aChosenConceptThatTheReleaseLacksIsNamed() {
        assertThatThrownBy(() -> READER.read("", Meaning.PRESENT, List.of("CSL:gone")))
                .isInstanceOfSatisfying(CaseloomException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND))
                .hasMessageContaining("CSL:gone").hasMessageContaining(SampleRelease.ID);
    }

    @Test
    void aPastedDocumentIsRefused() {
        assertThatThrownBy(() -> READER.read("熱".repeat(2001), Meaning.PRESENT, List.of()))
                .isInstanceOf(CaseloomException.class).hasMessageContaining("2001");
    }

    @Test
    void beforeTheFirstReleaseEverythingIsWords() {
        UnderstoodQuery understood = new QueryReader(ReleaseView.none()).read("発熱 fever", Meaning.PRESENT, List.of());
        assertThat(understood.concepts()).isEmpty();
        assertThat(understood.words()).extracting(AskedWords::text).containsExactly("発熱", "fever");
    }

    @Property
    void anyTextIsReadAndEveryPartLiesInsideIt(@ForAll @StringLength(max = 60) String query) {
        UnderstoodQuery understood = READER.read(query, Meaning.PRESENT, List.of());
        int length = query.codePointCount(0, query.length());
        assertThat(understood.words()).allSatisfy(asked -> {
            assertThat(asked.typed().start()).isBetween(0, asked.typed().end());
            assertThat(asked.typed().end()).isLessThanOrEqualTo(length);
        });
    }

    private static AskedConcept concept(String query, Meaning meaning) {
        return READER.read(query, meaning, List.of()).concepts().getFirst();
    }

    private static List<String> list(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s*,\\s*"));
    }
}
