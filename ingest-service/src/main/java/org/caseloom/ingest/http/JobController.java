package org.caseloom.ingest.http;

import java.util.List;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.ingest.IngestService;

/** Bulk loads: {@code POST /api/jobs} takes files, {@code GET /api/jobs} and {@code /api/jobs/ID} tell how far they are. */
@Controller("/api/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobController {
    private final IngestService service;

    JobController(IngestService service) {
        this.service = service;
    }

    /** The id under which a load can be asked for. */
    record JobReceipt(String job) {}

    /** Takes any number of files, and optionally the fields kind and source; answers once all have arrived. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @SingleResult
    Publisher<HttpResponse<JobReceipt>> load(@Body MultipartBody body) {
        return Flux.using(() -> new Upload(service), upload -> Flux.from(body)
                .doOnNext(upload::take)
                .then(Mono.fromCallable(
                        () -> HttpResponse.<JobReceipt>accepted().body(new JobReceipt(upload.load())))),
                Upload::close);
    }

    /** All loads, the newest first. */
    @Get
    List<JobStatus> all() {
        return service.jobs();
    }

    /** One load. */
    @Get("/{id}")
    JobStatus one(String id) {
        return service.status(id);
    }
}
