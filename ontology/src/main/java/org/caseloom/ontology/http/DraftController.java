package org.caseloom.ontology.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.check.ValidationReport;
import org.caseloom.ontology.curation.DraftView;
import org.caseloom.ontology.curation.ImportRun;
import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.draft.Edit;
import org.caseloom.ontology.draft.Editor;
import org.caseloom.ontology.impact.ImpactReport;
import org.caseloom.ontology.release.ReleaseInfo;

/** Drafts: opening, editing, importing into, looking at, publishing. */
@Controller("/api/ontology/drafts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {
    private final OntologyService service;

    DraftController(OntologyService service) {
        this.service = service;
    }

    @Get
    List<DraftInfo> all() {
        return service.curation().drafts().list();
    }

    @Post
    DraftInfo open(@Body Requests.NewDraft draft) {
        return service.curation().drafts().open(draft.title(), draft.author());
    }

    @Get("/{id}")
    DraftView one(String id) {
        return service.views().draft(id);
    }

    @Delete("/{id}")
    DraftInfo discard(String id) {
        return service.curation().drafts().discard(id);
    }

    /** All edits or, where one is refused, none. */
    @Post("/{id}/edits")
    Requests.EditAnswer edit(String id, @Body Requests.Edits request) {
        List<Edit> edits = request.edits() == null ? List.of() : request.edits();
        if (edits.isEmpty()) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, "there are no edits");
        }
        DraftInfo draft = service.curation().drafts().edit(id, request.author(), edits, request.version());
        return new Requests.EditAnswer(draft, Editor.subject(edits.getFirst())
                .map(concept -> service.views().concept(concept, id))
                .orElse(null));
    }

    /** A table of edits. */
    @Post("/{id}/bulk")
    @Consumes({"text/tab-separated-values", MediaType.TEXT_PLAIN})
    DraftInfo bulk(String id, @QueryValue String author, @Body String table) {
        return service.curation().drafts().bulk(id, author, table);
    }

    /** Whole concepts as a curator edited them in a file. */
    @Post("/{id}/turtle")
    @Consumes("text/turtle")
    DraftInfo turtle(String id, @QueryValue String author, @Body byte[] turtle) {
        return service.curation().drafts().putTurtle(id, author, new ByteArrayInputStream(turtle));
    }

    @Post("/{id}/revert")
    DraftInfo revert(String id, @Body Requests.Revert revert) {
        return service.curation().drafts().revert(id, revert.author(), String.valueOf(revert.concept()));
    }

    /** Takes files of sources; answers once they have arrived, and reads them in the background. */
    @Post(value = "/{id}/import", consumes = MediaType.MULTIPART_FORM_DATA)
    @SingleResult
    Publisher<HttpResponse<ImportRun>> importFiles(String id, @Body MultipartBody body) {
        return Flux.using(() -> new SourceUpload(service.uploads()), upload -> Flux.from(body)
                .doOnNext(upload::take)
                .then(Mono.fromCallable(() -> HttpResponse.<ImportRun>accepted().body(upload.start(service, id)))),
                SourceUpload::close);
    }

    @Get("/{id}/import")
    ImportRun importRun(String id) {
        return service.imports().of(id);
    }

    @Get("/{id}/validation")
    ValidationReport validation(String id) {
        return service.curation().validate(id);
    }

    /** What the draft changes, in words or, for those who ask for it, as RDF Patch. */
    @Get("/{id}/diff")
    @Produces({MediaType.APPLICATION_JSON, Wanted.PATCH})
    HttpResponse<?> diff(HttpRequest<?> request, String id) {
        if (!Wanted.is(request, Wanted.PATCH)) {
            return Wanted.json(service.views().diff(id));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.views().patch(id, out);
        return HttpResponse.ok(out.toByteArray()).contentType(new MediaType(Wanted.PATCH));
    }

    /** What the draft would change in the documents; takes up to seconds. */
    @Get("/{id}/impact")
    ImpactReport impact(String id) {
        return service.curation().preview(id);
    }

    @Post("/{id}/publish")
    ReleaseInfo publish(String id, @Body Requests.Publish publish) {
        return service.curation().publish(id, publish.author(), publish.note(), accepted(publish));
    }

    private static Set<Check> accepted(Requests.Publish publish) {
        Set<Check> accept = publish.accept();
        return accept == null ? Set.of() : accept;
    }
}
