package org.caseloom.service.together;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

import org.caseloom.ontology.OntologyService;

/**
 * {@code /api/ontology/following}: how many documents have yet to follow the release in force, known at once; for a
 * search-api in another process, which asks every moment.
 */
@Controller("/api/ontology/following")
final class FollowingController {
    private final OntologyService ontology;

    FollowingController(OntologyService ontology) {
        this.ontology = ontology;
    }

    /** Documents that are still to be structured with the release in force, and those that could not be. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Following(int remaining, int refused) {}

    @Get
    Following following() {
        return new Following(ontology.documentsRemaining(), ontology.documentsRefused());
    }
}
