package org.caseloom.ontology.curation;

import java.time.Instant;
import java.util.List;

import org.caseloom.ontology.draft.DraftInfo;

/**
 * A draft as a curator looks at it.
 *
 * @param changed the first of the concepts it changes
 */
public record DraftView(DraftInfo info, List<Step> steps, List<ConceptName> changed) {
    /** One step: who did what to how many concepts. */
    public record Step(int number, Instant time, String author, String summary, int concepts) {}
}
