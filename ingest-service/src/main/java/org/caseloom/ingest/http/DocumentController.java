package org.caseloom.ingest.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.ingest.IngestService;
import org.caseloom.ingest.Receipt;

/** One document at a time: {@code POST /api/documents} stores it, {@code DELETE /api/documents/ID} removes it. */
@Controller("/api/documents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentController {
    private final IngestService service;

    DocumentController(IngestService service) {
        this.service = service;
    }

    /** Takes a document as a JSON object; answers once it is stored, before it is structured. */
    @Post
    HttpResponse<Receipt> take(@Body byte[] document) {
        return HttpResponse.accepted().body(service.take(document));
    }

    /** Deletes a document; its id may hold slashes. */
    @Delete(uri = "/{+id}", consumes = MediaType.ALL)
    HttpResponse<Receipt> delete(@PathVariable String id) {
        return HttpResponse.accepted().body(service.delete(id));
    }
}
