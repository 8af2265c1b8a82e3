package org.caseloom.service.together;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.kg.export.LeftOut;

/**
 * {@code /api/ontology/open-vocabulary}: the concepts of the release in force with those labels and codes that may leave,
 * for the exports of a graph-writer in another process.
 */
@Controller("/api/ontology/open-vocabulary")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenVocabularyController {
    private final PublishedVocabulary published;

    OpenVocabularyController(PublishedVocabulary published) {
        this.published = published;
    }

    /** What may leave of a release, and which sources keep back something. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Open(String release, Collection<ConceptReference> concepts, List<LeftOut> leftOut) {}

    @Get
    Open open() {
        OpenVocabulary open = OpenVocabulary.of(published.inForce());
        return new Open(open.release(), open.concepts(), open.leftOut());
    }
}
