package org.caseloom.standalone.system;

import java.util.List;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** A document and the samples, which a restart leaves as they are. */
final class KeptDocument {
    private static final String MINE = "&source=kept";
    private static final String SAMPLES = "&source=caseloom-samples";

    private List<String> samples = List.of();
    private String release = "";

    private record Posted(String id, String lang, String source, String text) {}

    void before(CaseloomSystem first) {
        post(first);
        eventually(() -> assertThat(first.found("発熱", MINE)).containsExactly("kept-1"));
        samples = first.found("発熱", SAMPLES);
        assertThat(samples).isNotEmpty();
        release = first.get("/api/cases/kept-1").path("release").asText();
    }

    void after(CaseloomSystem second) {
        assertThat(second.found("発熱", MINE)).containsExactly("kept-1");
        assertThat(second.found("発熱", SAMPLES)).containsExactlyInAnyOrderElementsOf(samples);
        assertThat(second.get("/api/cases/kept-1").path("release").asText()).isEqualTo(release);
        eventually(() -> assertThat(second.command("verify").exit()).isZero());
        assertThat(second.command("status").output()).contains("complete");
        assertThat(post(second)).isEqualTo("duplicate");
    }

    private static String post(CaseloomSystem caseloom) {
        return CaseloomSystem.json(caseloom.post("/api/documents", "application/json",
                Json.text(new Posted("kept-1", "ja", "kept", "発熱を認めた。")))).path("status").asText();
    }
}
