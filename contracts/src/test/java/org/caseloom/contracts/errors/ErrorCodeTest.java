package org.caseloom.contracts.errors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodeTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeHasAdviceInAWholeSentenceAndReadsBack(ErrorCode code) throws Exception {
        assertThat(code.advice()).matches("[A-Z].*\\.");
        assertThat(Json.mapper().readValue(Json.write(code), ErrorCode.class)).isEqualTo(code);
    }
}
