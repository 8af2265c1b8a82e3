package org.caseloom.service.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.errors.Problem;

/** What nobody foresaw: logged whole, told without internals. */
@Singleton
final class UnexpectedExceptionHandler implements ExceptionHandler<RuntimeException, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionHandler.class);

    @Override
    public HttpResponse<Problem> handle(@SuppressWarnings("rawtypes") HttpRequest request,
            RuntimeException exception) {
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), exception);
        return ProblemResponse.of(ErrorCode.INTERNAL, "the request failed: " + exception.getClass().getSimpleName());
    }
}
