package org.caseloom.kg.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.kg.WriterService;
import org.caseloom.kg.reconciliation.Verification;

/** Answers whether every place holds the same documents. Reads everything, so it takes seconds on a large corpus. */
@Controller("/api/verify")
final class VerifyController {
    private final WriterService writer;

    VerifyController(WriterService writer) {
        this.writer = writer;
    }

    /** Compares now; 503 where a place cannot be read. Beyond so many listed ones differences are only counted. */
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    Verification verify(@QueryValue(defaultValue = "" + Verification.LISTED) int listed) {
        return writer.verify(listed);
    }
}
