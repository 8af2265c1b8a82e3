package org.caseloom.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.Problem;

/** Turns our own failures into problems with their code. */
@Singleton
final class CaseloomExceptionHandler implements ExceptionHandler<CaseloomException, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(@SuppressWarnings("rawtypes") HttpRequest request,
            CaseloomException exception) {
        return ProblemResponse.of(exception.code(), String.valueOf(exception.getMessage()));
    }
}
