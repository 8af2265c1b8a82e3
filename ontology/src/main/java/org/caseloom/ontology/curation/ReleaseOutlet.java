package org.caseloom.ontology.curation;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.impact.TermChanges;

/**
 * Whoever must hear of a new release: the topic, the terms file, re-annotation. Called once the store has it; the
 * release is in force whatever happens here, so an outlet that cannot do its part now has to try again by itself.
 */
@FunctionalInterface
public interface ReleaseOutlet {
    /** A release was published. */
    void released(TermRelease release, TermChanges changes);
}
