package org.caseloom.search.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.search.cases.CaseSearch;

/** One document as it was structured. */
@Controller("/api/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class CaseController {
    private final CaseSearch cases;

    CaseController(CaseSearch cases) {
        this.cases = cases;
    }

    /** The structured document, in the JSON in which it travels. */
    @Get("/{+id}")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> document(HttpRequest<?> request, String id) {
        String decoded = PathRemainder.after("/api/cases/", request);
        return HttpResponse.ok(Json.write(cases.document(decoded)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "no document " + decoded))));
    }
}
