package org.caseloom.search.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.search.cases.ConceptDetail;
import org.caseloom.search.cases.ConceptFinder;

/** One concept of the release in force, by its id or one of its codes. */
@Controller("/api/concepts")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ConceptController {
    private final ConceptFinder concepts;

    ConceptController(ConceptFinder concepts) {
        this.concepts = concepts;
    }

    @Get("/{+id}")
    ConceptDetail concept(HttpRequest<?> request, String id) {
        String decoded = PathRemainder.after("/api/concepts/", request);
        return concepts.concept(decoded)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "no concept " + decoded));
    }
}
