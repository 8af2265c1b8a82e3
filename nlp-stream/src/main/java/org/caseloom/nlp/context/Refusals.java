package org.caseloom.nlp.context;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;

/**
 * Procedures that were refused: 輸血を拒否. The refusal is a finding of its own and stays one, so that it cannot be a cue
 * as other words are. Stateless.
 */
final class Refusals {
    /** The concept of somebody who does not want what is offered. */
    private static final String REFUSAL = "CSL:refusal-of-care";
    private static final String RULE = "ja.absent.refused";
    private static final List<String> TIES = List.of("", "を", "は", "の", "も", "については");

    private Refusals() {}

    /** The mention as not done where the next one says that it was refused; else the mention itself. */
    static Evidence settled(Evidence mention, Scopes.Place place, Scopes.@Nullable Place next, NormalizedText text) {
        boolean refused = next != null && mention.concept().type() == MentionType.PROCEDURE
                && mention.assertion() == null && next.evidence().concept().id().equals(REFUSAL)
                && next.start() >= place.end() && TIES.contains(text.folded().substring(place.end(), next.start()));
        return refused
                ? mention.asserted(Assertion.ABSENT,
                        new CueSpan(next.evidence().begin(), next.evidence().end(), RULE))
                : mention;
    }
}
