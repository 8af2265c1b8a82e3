package org.caseloom.nlp.http;

import java.nio.charset.StandardCharsets;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.nlp.StructuringService;

/** {@code POST /api/structure}: structures a text while the caller waits. Nothing is stored. */
@Controller("/api/structure")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class StructureController {
    private static final String NO_ID = "unsaved";

    private final StructuringService service;

    public StructureController(StructuringService service) {
        this.service = service;
    }

    @Post
    public StructuredDocument structure(@Body StructureRequest request) {
        String text = request.text();
        if (text == null || text.isBlank()) {
            throw new CaseloomException(ErrorCode.EMPTY_TEXT, "the request has no text");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > Topic.LARGEST_TEXT) {
            throw new CaseloomException(ErrorCode.TEXT_TOO_LARGE,
                    "the text is larger than " + Topic.LARGEST_TEXT + " bytes");
        }
        return service
                .structure(new SourceDocument(request.id() == null ? NO_ID : request.id(), 1,
                        Languages.of(request.lang(), text),
                        DocumentKind.NOTE, null, text, null, null));
    }
}
