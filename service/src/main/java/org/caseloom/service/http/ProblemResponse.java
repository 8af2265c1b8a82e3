package org.caseloom.service.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.errors.Problem;

/** An error as an HTTP answer. */
final class ProblemResponse {
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private ProblemResponse() {}

    static HttpResponse<Problem> of(ErrorCode code, String detail) {
        HttpStatus status = ProblemStatus.of(code);
        return HttpResponse.<Problem>status(status)
                .body(Problem.of(code, status.getCode(), detail))
                .contentType(PROBLEM);
    }
}
