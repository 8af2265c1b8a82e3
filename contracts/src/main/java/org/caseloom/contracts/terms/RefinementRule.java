package org.caseloom.contracts.terms;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A more exact diagnosis that a document's own findings suggest: diabetes, with GAD antibodies and insulin, may be type 1
 * diabetes. Immutable.
 *
 * @param id       for instance {@code type-1-diabetes-by-antibody}
 * @param concept  id of the concept that the document states
 * @param evidence ids of concepts that the document states of the patient, as present or past
 * @param least    how many of them it must state
 * @param refined  id of the concept that is then possible
 * @param note     the source of the rule
 */
public record RefinementRule(String id, String concept, List<String> evidence, int least, String refined,
        @Nullable String note) {
    public RefinementRule {
        evidence = evidence == null ? List.of() : evidence.stream().distinct().sorted().toList();
    }
}
