package org.caseloom.service.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.errors.Problem;

/** What the framework refuses by itself — an unknown path, a body too large, a wrong method — as a problem like ours. */
@Singleton
final class FrameworkProblems implements JsonErrorResponseBodyProvider<Problem> {
    @Override
    public Problem body(ErrorContext context, HttpResponse<?> response) {
        int status = response.code();
        ErrorCode code = switch (status) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.TEXT_TOO_LARGE;
            default -> status < 500 ? ErrorCode.INVALID_REQUEST : ErrorCode.INTERNAL;
        };
        String detail = context.getErrors().stream().map(Error::getMessage).findFirst().orElse(response.reason());
        return Problem.of(code, status, context.getRequest().getPath() + ": " + detail);
    }

    @Override
    public String contentType() {
        return "application/problem+json";
    }
}
