package org.caseloom.standalone.system;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** The graph and the index are built anew from the topic, and nobody who searches notices. */
@WithCaseloom
class ReplayIT {
    private record Posted(String id, String lang, String text) {}

    private final CaseloomSystem caseloom;

    ReplayIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph", "index"})
    void everythingIsThereAgainAfterwards(String target) {
        String id = "replayed-" + target;
        caseloom.post("/api/documents", "application/json", Json.text(new Posted(id, "ja", "主訴は発熱。")));
        eventually(() -> assertThat(caseloom.found("発熱", "")).contains(id));

        CaseloomSystem.Result replayed = caseloom.command("replay", target);

        assertThat(replayed.output()).contains("Done.");
        assertThat(replayed.exit()).isZero();
        assertThat(caseloom.found("発熱", "")).as("served without a gap").contains(id);
        eventually(() -> assertThat(caseloom.command("verify").exit()).isZero());
        caseloom.delete("/api/documents/" + id);
        eventually(() -> assertThat(caseloom.found("発熱", "")).doesNotContain(id));
    }
}
