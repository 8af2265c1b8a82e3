package org.caseloom.standalone.system;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** Stopped and started again on the same folder, everything is still there; two at once are refused. */
class RestartIT {
    private record Posted(String id, String lang, String text) {}

    @Test
    void everythingIsStillThereAfterAStopAndAStart(@TempDir Path folder) {
        List<String> before;
        String release;
        try (CaseloomSystem first = CaseloomSystem.start(folder, false)) {
            first.post("/api/documents", "application/json", Json.text(new Posted("kept-1", "ja", "発熱を認めた。")));
            eventually(() -> assertThat(first.found("発熱", "")).contains("kept-1"));
            before = first.found("発熱", "");
            release = first.get("/api/cases/kept-1").path("release").asText();

            assertThatThrownBy(() -> CaseloomSystem.start(folder, false))
                    .isInstanceOfSatisfying(CaseloomException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_IN_USE))
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        }

        try (CaseloomSystem second = CaseloomSystem.start(folder, false)) {
            assertThat(second.found("発熱", "")).containsExactlyInAnyOrderElementsOf(before);
            assertThat(second.get("/api/cases/kept-1").path("release").asText()).isEqualTo(release);
            assertThat(second.command("verify").exit()).isZero();
            assertThat(second.command("status").output()).contains("complete");
            assertThat(CaseloomSystem.json(second.post("/api/documents", "application/json",
                    Json.text(new Posted("kept-1", "ja", "発熱を認めた。")))).path("status").asText())
                    .isEqualTo("duplicate");
        }
    }
}
