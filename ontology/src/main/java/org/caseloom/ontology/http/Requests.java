package org.caseloom.ontology.http;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.curation.ConceptView;
import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.draft.Edit;

/** The bodies of requests and of answers that only HTTP has. */
final class Requests {
    private Requests() {}

    /** A new draft. */
    record NewDraft(@Nullable String title, @Nullable String author) {}

    /** Edits; {@code version} is that of the concept as the author saw it. */
    record Edits(@Nullable String author, @Nullable String version, @Nullable List<Edit> edits) {}

    /** What edits made: the draft, and the concept the first of them was about. */
    record EditAnswer(DraftInfo draft, @Nullable ConceptView concept) {}

    /** A concept whose changes leave the draft. */
    record Revert(@Nullable String author, @Nullable String concept) {}

    /** The wish to publish; {@code accept} names the kinds of warnings that were read. */
    record Publish(@Nullable String author, @Nullable String note, @Nullable Set<Check> accept) {}

    /** The wish to go back. */
    record Rollback(@Nullable String author, @Nullable String note) {}
}
