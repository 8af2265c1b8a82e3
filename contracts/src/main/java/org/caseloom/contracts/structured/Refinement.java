package org.caseloom.contracts.structured;

import java.util.List;

/**
 * A more exact diagnosis that nobody stated: a rule of the release infers from what the document does state that it is
 * possible. Never a mention, never counted as a finding.
 *
 * @param mention  id of the mention that would be refined, the first of its concept
 * @param concept  what it may be
 * @param evidence ids of the mentions that suggest it, in text order
 * @param rule     id of the release's rule
 */
public record Refinement(String mention, ConceptReference concept, List<String> evidence, String rule) {
    public Refinement {
        evidence = Lists.copy(evidence);
    }
}
