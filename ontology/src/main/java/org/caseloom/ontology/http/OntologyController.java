package org.caseloom.ontology.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.curation.ConceptHit;
import org.caseloom.ontology.curation.OntologyStatus;
import org.caseloom.ontology.rdf.TurtleExport;

/** Where the ontology stands, and its concepts. */
@Controller("/api/ontology")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OntologyController {
    private static final int MOST_HITS = 200;
    private static final String CONCEPTS = "/api/ontology/concepts/";

    private final OntologyService service;

    OntologyController(OntologyService service) {
        this.service = service;
    }

    /** The release in force, its size and sources, open drafts, how many documents have yet to follow. */
    @Get
    OntologyStatus status() {
        return service.status();
    }

    /** Concepts by name, part of a name, or code. */
    @Get("/concepts")
    List<ConceptHit> search(@QueryValue String q, @QueryValue Optional<String> draft,
            @QueryValue Optional<Integer> limit) {
        return service.views().search(q, draft.orElse(null), Math.clamp(limit.orElse(30), 1, MOST_HITS));
    }

    /** A concept as JSON; of the release in force also as Turtle or JSON-LD, for those who ask for it. */
    @Get("/concepts/{+id}")
    @Produces({MediaType.APPLICATION_JSON, Wanted.TURTLE, Wanted.JSON_LD})
    HttpResponse<?> concept(HttpRequest<?> request, String id, @QueryValue Optional<String> draft) {
        String concept = PathId.after(CONCEPTS, request);
        if (Wanted.is(request, Wanted.JSON_LD)) {
            return jsonLd(service.curation().releases().inForce().ontology(), concept);
        }
        return Wanted.is(request, Wanted.TURTLE)
                ? turtle(service.curation().releases().inForce().ontology(), concept)
                : Wanted.json(service.views().concept(concept, draft.orElse(null)));
    }

    static HttpResponse<byte[]> turtle(Ontology ontology, String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TurtleExport.write(ontology, known(ontology, id), out);
        return HttpResponse.ok(out.toByteArray()).contentType(new MediaType(Wanted.TURTLE + ";charset=UTF-8"));
    }

    static HttpResponse<byte[]> jsonLd(Ontology ontology, String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TurtleExport.writeJsonLd(ontology, known(ontology, id), out);
        return HttpResponse.ok(out.toByteArray()).contentType(new MediaType(Wanted.JSON_LD));
    }

    private static OntologyConcept known(Ontology ontology, String id) {
        return ontology.concept(id)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no concept " + id));
    }
}
