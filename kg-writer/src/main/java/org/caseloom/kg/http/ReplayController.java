package org.caseloom.kg.http;

import java.util.List;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.kg.WriterService;

/** Builds the graph or the index anew from the topic, while both go on serving. */
@Controller("/api/replay")
final class ReplayController {
    private final WriterService writer;

    ReplayController(WriterService writer) {
        this.writer = writer;
    }

    /** The sinks that are being built anew. */
    record Replaying(List<String> replaying) {}

    @Get
    Replaying replaying() {
        return new Replaying(writer.replaying());
    }

    /** Begins; NOT_FOUND for another name than graph or index, or where that is written by another process. */
    @Post("/{sink}")
    HttpResponse<Replaying> replay(@PathVariable String sink) {
        if (!writer.replay(sink)) {
            throw new CaseloomException(ErrorCode.NOT_FOUND,
                    "there is no " + sink + " to replay in this process, but " + writer.sinks());
        }
        return HttpResponse.accepted().body(replaying());
    }
}
