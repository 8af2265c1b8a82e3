package org.caseloom.ontology.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.diff.DiffSummary;
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
        return service.curation().releases();
    }

    @Get("/{id}")
    ReleaseInfo one(String id) {
        return service.views().releaseInfo(id);
    }

    /** The whole release, without what may not be redistributed. */
    @Get(value = "/{id}", produces = "text/turtle")
    HttpResponse<byte[]> turtle(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TurtleExport.write(service.curation().content(id), out);
        return HttpResponse.ok(out.toByteArray())
                .contentType(new MediaType("text/turtle;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"caseloom-" + id + ".ttl\"");
    }

    /** The same for a link that a browser follows. */
    @Get("/{id}/turtle")
    HttpResponse<byte[]> download(String id) {
        return turtle(id);
    }

    /** What a release changed, against the one before it or another one. */
    @Get("/{id}/diff")
    DiffSummary diff(String id, @QueryValue Optional<String> from) {
        return service.views().releaseDiff(id, from.orElse(null));
    }

    @Get(value = "/{id}/diff", produces = DraftController.PATCH)
    HttpResponse<byte[]> patch(String id, @QueryValue Optional<String> from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.views().releasePatch(id, from.orElse(null), out);
        return HttpResponse.ok(out.toByteArray()).contentType(new MediaType(DraftController.PATCH));
    }

    @Post("/{id}/rollback")
    ReleaseInfo rollback(String id, @Body Requests.Rollback rollback) {
        return service.curation().rollback(id, rollback.author(), rollback.note());
    }
}
