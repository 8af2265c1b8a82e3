package org.caseloom.search.http;

import io.micronaut.http.HttpHeaders;
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
import org.caseloom.search.sparql.CaseDescription;

/** One document as it was structured. */
@Controller("/api/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class CaseController {
    private final CaseSearch cases;
    private final CaseDescription descriptions;

    CaseController(CaseSearch cases, CaseDescription descriptions) {
        this.descriptions = descriptions;
        this.cases = cases;
    }

    /** The structured document, in the JSON in which it travels; its triples for who accepts Turtle or JSON-LD. */
    @Get("/{+id}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> document(HttpRequest<?> request, String id) {
        String decoded = PathRemainder.after("/api/cases/", request);
        return WantedForm.isTriples(request)
                ? WantedForm.triples(descriptions.of(CaseIri.local(decoded), WantedForm.accepted(request))
                        .orElseThrow(() -> missing(decoded)))
                : HttpResponse.ok(Json.write(cases.document(decoded).orElseThrow(() -> missing(decoded))))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static CaseloomException missing(String id) {
        return new CaseloomException(ErrorCode.NOT_FOUND, "no document " + id);
    }
}
