package org.caseloom.standalone.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The fever equivalence and its negation, in both languages, from file to search. */
@WithCaseloom
class SearchByMeaningIT {
    /** 39度以上の発熱あり, 体温39℃, BT39.2, 発熱（＋）, febrile to 102.6 F. */
    private static final String[] FEVER = {"sample-ja-01", "sample-ja-02", "sample-ja-03", "sample-ja-04",
            "sample-en-01"};
    /** 発熱（－）, denied fever. */
    private static final String[] NO_FEVER = {"sample-ja-05", "sample-en-02"};

    private final CaseloomSystem caseloom;

    SearchByMeaningIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @ParameterizedTest
    @ValueSource(strings = {"発熱", "fever", "熱発", "ｆｅｖｅｒ", "はつねつ", "CSL:fever", "HP:0001945"})
    void everyWayToAskForFeverFindsEveryWayToWriteItAndNotItsDenial(String query) {
        assertThat(caseloom.found(query, "")).contains(FEVER).doesNotContain(NO_FEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"発熱", "fever"})
    void askingForAbsentFeverFindsTheDenials(String query) {
        assertThat(caseloom.found(query, "&assertion=absent")).contains(NO_FEVER).doesNotContain(FEVER);
    }

    @Test
    void theValueAndTheRuleAreInTheEvidence() {
        JsonNode document = caseloom.get("/api/cases/sample-ja-03");

        assertThat(document.path("mentions")).anySatisfy(mention -> {
            assertThat(mention.path("text").asText()).isEqualTo("BT39.2");
            assertThat(mention.path("concepts").path(0).path("id").asText()).isEqualTo("CSL:fever");
            assertThat(mention.path("concepts").path(0).path("codes").path("HP").asText()).isEqualTo("HP:0001945");
            assertThat(mention.path("value").path("number").asDouble()).isEqualTo(39.2);
            assertThat(mention.path("value").path("unit").asText()).isEqualTo("°C");
            assertThat(mention.path("assertion").asText()).isEqualTo("present");
            assertThat(mention.path("rule").asText()).startsWith("quantity:");
        });
    }

    @Test
    void theEvidenceMarksTheWordsThatWereMeant() {
        JsonNode hits = caseloom.get("/api/search?size=100&q=fever").path("results");

        assertThat(hits).filteredOn(hit -> hit.path("id").asText().equals("sample-ja-02"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.path("evidence").toString()).contains("<mark").contains("39℃"));
    }

    @Test
    void facetsCountLanguagesAndDiseases() {
        JsonNode facets = caseloom.get("/api/search?q=").path("facets");

        assertThat(facets.path("lang").toString()).contains("ja").contains("en");
        assertThat(facets.toString()).contains("disease");
    }

    @Test
    void theGraphAnswersTheSameQuestion() {
        String query = "SELECT ?id WHERE { ?case <https://caseloom.org/ns#present> <https://caseloom.org/concept/fever> ;"
                + " <http://purl.org/dc/terms/identifier> ?id }";
        JsonNode answer = caseloom.get("/sparql?query=" + CaseloomSystem.encode(query));

        List<String> ids = answer.path("results")
                .path("bindings")
                .findValues("id")
                .stream()
                .map(id -> id.path("value").asText())
                .toList();
        assertThat(ids).contains(FEVER).doesNotContain(NO_FEVER);
    }
}
