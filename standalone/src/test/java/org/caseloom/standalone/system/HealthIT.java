package org.caseloom.standalone.system;

import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who watches the whole system asks. */
@WithCaseloom
class HealthIT {
    private final CaseloomSystem caseloom;

    HealthIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void theWholeSystemIsUp(String probe) {
        HttpResponse<String> answer = caseloom.answer(probe);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(CaseloomSystem.json(answer).path("status").asText()).isEqualTo("UP");
    }
}
