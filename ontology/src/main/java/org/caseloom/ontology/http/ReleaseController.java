package org.caseloom.ontology.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.rdf.TurtleExport;
import org.caseloom.ontology.release.ReleaseInfo;

/** Published releases: their list, their content, what they changed, and the way back to one. */
@Controller("/api/ontology/releases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReleaseController {
    private final OntologyService service;

    ReleaseController(OntologyService service) {
        this.service = service;
    }

    @Get
    List<ReleaseInfo> all() {
        return service.curation().releases().list();
    }

    /** What the catalogue says of a release or, for those who ask for Turtle, the whole of it. */
    @Get("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Wanted.TURTLE})
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return Wanted.is(request, Wanted.TURTLE) ? turtle(id) : Wanted.json(service.curation().releases().info(id));
    }

    /** The whole release, without what may not be redistributed; a link that a browser can follow. */
    @Get(value = "/{id}/turtle", produces = Wanted.TURTLE)
    HttpResponse<byte[]> turtle(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TurtleExport.write(service.curation().releases().content(id), out);
        return HttpResponse.ok(out.toByteArray())
                .contentType(new MediaType(Wanted.TURTLE + ";charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"caseloom-" + id + ".ttl\"");
    }

    /** What a release changed, against the one before it or another one. */
    @Get("/{id}/diff")
    @Produces({MediaType.APPLICATION_JSON, Wanted.PATCH})
    HttpResponse<?> diff(HttpRequest<?> request, String id, @QueryValue Optional<String> from) {
        return Wanted.is(request, Wanted.PATCH)
                ? patch(id, from)
                : Wanted.json(service.views().releaseDiff(id, from.orElse(null)));
    }

    private HttpResponse<byte[]> patch(String id, Optional<String> from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.views().releasePatch(id, from.orElse(null), out);
        return HttpResponse.ok(out.toByteArray()).contentType(new MediaType(Wanted.PATCH));
    }

    @Post("/{id}/rollback")
    ReleaseInfo rollback(String id, @Body Requests.Rollback rollback) {
        return service.curation().releases().rollback(id, rollback.author(), rollback.note());
    }
}
