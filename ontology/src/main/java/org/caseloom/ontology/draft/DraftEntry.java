package org.caseloom.ontology.draft;

import java.time.Instant;
import java.util.List;

/**
 * One step of a draft: who did what, and what it made.
 *
 * @param summary what it was, for a list: {@code add-label CSL:fever}, {@code import hpo}, {@code revert CSL:fever}
 * @param reverts ids of concepts whose changes this step takes out of the draft
 */
public record DraftEntry(int number, Instant time, String author, String summary, Change change,
        List<String> reverts) {
    public DraftEntry {
        reverts = reverts == null ? List.of() : List.copyOf(reverts);
    }
}
