package org.caseloom.search.http;

import java.net.URI;

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

    /** JSON with the numbers of documents; who accepts Turtle or JSON-LD is sent to the ontology's own resource. */
    @Get("/{+id}")
    @Produces({MediaType.APPLICATION_JSON, "text/turtle", "application/ld+json", "application/n-triples",
            "application/rdf+xml"})
    HttpResponse<?> concept(HttpRequest<?> request, String id) {
        String decoded = PathRemainder.after("/api/concepts/", request);
        ConceptDetail found = concepts.concept(decoded)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "no concept " + decoded));
        if (WantedForm.isTriples(request)) {
            URI ontology = URI.create("/api/ontology/concepts/" + PathRemainder.encode(found.id()));
            return HttpResponse.seeOther(ontology).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        return HttpResponse.ok(found)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
