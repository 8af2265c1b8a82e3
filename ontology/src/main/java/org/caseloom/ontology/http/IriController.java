package org.caseloom.ontology.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.vocabulary.Iris;

/**
 * What the IRIs of concepts and codes lead to, on the host that stands for caseloom.org: Turtle or JSON-LD for those
 * who ask for it, else JSON. Releases are under {@code /api/ontology/releases}.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class IriController {
    private final OntologyService service;

    IriController(OntologyService service) {
        this.service = service;
    }

    @Get("/concept/{+local}")
    @Produces({MediaType.APPLICATION_JSON, Wanted.TURTLE, Wanted.JSON_LD})
    HttpResponse<?> concept(HttpRequest<?> request, String local) {
        return answer(request);
    }

    @Get("/code/{+local}")
    @Produces({MediaType.APPLICATION_JSON, Wanted.TURTLE, Wanted.JSON_LD})
    HttpResponse<?> code(HttpRequest<?> request, String local) {
        return answer(request);
    }

    private HttpResponse<?> answer(HttpRequest<?> request) {
        String id = Iris.id("https://caseloom.org" + request.getUri().getRawPath());
        if (Wanted.is(request, Wanted.JSON_LD)) {
            return OntologyController.jsonLd(service.curation().releases().inForce().ontology(), id);
        }
        return Wanted.is(request, Wanted.TURTLE)
                ? OntologyController.turtle(service.curation().releases().inForce().ontology(), id)
                : Wanted.json(service.views().concept(id, null));
    }
}
