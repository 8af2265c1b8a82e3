package org.caseloom.standalone.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** What `caseloom export` brings out of a whole system. */
@WithCaseloom
class ExportIT {
    private final CaseloomSystem caseloom;

    ExportIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @ParameterizedTest
    @CsvSource({"nquads, graph.nq, cl-export", "trig, graph.trig, cl-export", "fhir, fhir-bundles.ndjson, refuted",
            "phenopacket, phenopackets.ndjson, excluded", "csv, cases.csv, CSL:cough"})
    void everyFormatComesWholeWithItsManifest(String format, String file, String holds, @TempDir Path folder)
            throws IOException {
        post("cl-export", "39度の発熱あり。咳嗽なし。");

        CaseloomSystem.Result result = caseloom.command("export", "--format", format, "--out", folder.toString());

        assertThat(result.output()).contains(" cases in ", file);
        assertThat(result.exit()).isZero();
        assertThat(Files.readString(folder.resolve(file))).contains("cl-export", holds);
        JsonNode manifest = Json.mapper().readTree(folder.resolve("manifest.json").toFile());
        assertThat(manifest.path("cases").asInt()).isPositive();
        assertThat(manifest.path("release").asText()).isNotEmpty();
    }

    @Test
    void oneCaseIsSentAsItIs() {
        post("cl-export", "39度の発熱あり。咳嗽なし。");

        var answer = caseloom.answer("/api/export/fhir?case=cl-export");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/fhir+json"));
        assertThat(CaseloomSystem.json(answer).path("resourceType").asText()).isEqualTo("Bundle");
        assertThat(caseloom.answer("/api/export/fhir?case=nobody").statusCode()).isEqualTo(404);
        assertThat(caseloom.answer("/api/export/pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        CaseloomSystem.Result result = caseloom.command("export", "--format", "pdf");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).contains("CL-INVALID-REQUEST", "phenopacket");
    }

    private void post(String id, String text) {
        caseloom.post("/api/documents", "application/json",
                "{\"id\":\"" + id + "\",\"lang\":\"ja\",\"text\":\"" + text + "\"}");
        eventually(() -> assertThat(caseloom.answer("/api/cases/" + id).statusCode()).isEqualTo(200));
        eventually(() -> assertThat(caseloom.answer("/api/export/nquads?case=" + id).statusCode()).isEqualTo(200));
    }
}
