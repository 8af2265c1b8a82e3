package org.caseloom.standalone.system;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.encode;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** One document from its first text over a changed one to its deletion: everywhere whole, everywhere gone. */
@WithCaseloom
class DocumentLifeIT {
    private record Posted(String id, String lang, String text) {}

    private final CaseloomSystem caseloom;

    DocumentLifeIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @Test
    void aChangedTextReplacesTheDocumentWholeAndADeletionLeavesNothing() {
        assertThat(post("life-1", "主訴は発熱。").path("revision").asInt()).isEqualTo(1);
        eventually(() -> assertThat(caseloom.found("発熱", "")).contains("life-1"));

        assertThat(post("life-1", "主訴は咳嗽。").path("revision").asInt()).isEqualTo(2);
        eventually(() -> assertThat(caseloom.found("咳嗽", "")).contains("life-1"));
        assertThat(caseloom.found("発熱", "")).doesNotContain("life-1");
        eventually(() -> assertThat(triples("life-1", "fever")).isZero());

        assertThat(caseloom.delete("/api/documents/life-1").statusCode()).isLessThan(300);
        eventually(() -> assertThat(caseloom.found("咳嗽", "")).doesNotContain("life-1"));
        eventually(() -> assertThat(caseloom.answer("/api/cases/life-1").statusCode()).isEqualTo(404));
        eventually(() -> assertThat(triples("life-1", "cough")).isZero());
        eventually(() -> assertThat(caseloom.command("verify").exit()).isZero());
    }

    @Test
    void theSameTextAgainIsADuplicate() {
        post("life-2", "腹痛を認めた。");

        assertThat(post("life-2", "腹痛を認めた。").path("status").asText()).isEqualTo("duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder/case 1", "症例①", "a%2Fb", "x?y#z"})
    void anyIdCanBeReadBackAndDeleted(String id) {
        post(id, "頭痛を認めた。");

        String path = encode(id).replace("+", "%20");
        eventually(() -> assertThat(caseloom.get("/api/cases/" + path).path("id").asText()).isEqualTo(id));
        assertThat(caseloom.delete("/api/documents/" + path).statusCode()).isLessThan(300);
        eventually(() -> assertThat(caseloom.answer("/api/cases/" + path).statusCode()).isEqualTo(404));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /api/cases/nobody,        404, CL-NOT-FOUND
        /api/nothing,             404, CL-NOT-FOUND
        /api/search?size=many,    400, CL-INVALID-REQUEST
        /sparql?query=SELECT,     400, CL-INVALID-QUERY
        """)
    void everyErrorIsAProblemWithItsCode(String path, int status, String code) {
        JsonNode problem = CaseloomSystem.json(caseloom.answer(path));

        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("advice").asText()).isNotBlank();
    }

    private JsonNode post(String id, String text) {
        return CaseloomSystem.json(
                caseloom.post("/api/documents", "application/json", Json.text(new Posted(id, "ja", text))));
    }

    private int triples(String id, String concept) {
        String query = "SELECT ?case WHERE { ?case ?assertion <https://caseloom.org/concept/" + concept + "> ;"
                + " <http://purl.org/dc/terms/identifier> \"" + id + "\" }";
        return caseloom.get("/sparql?query=" + encode(query)).path("results").path("bindings").size();
    }
}
