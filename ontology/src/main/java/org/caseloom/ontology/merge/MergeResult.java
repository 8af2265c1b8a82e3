package org.caseloom.ontology.merge;

import java.util.List;

import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;

/**
 * What an import changes.
 *
 * @param changed  new concepts, and concepts that are no longer what they were, by id; those that stay the same are
 *                 not among them
 * @param settings with the sources' new versions
 */
public record MergeResult(List<OntologyConcept> changed, OntologySettings settings, MergeReport report) {
    public MergeResult {
        changed = List.copyOf(changed);
    }
}
