package org.caseloom.ontology.merge;

import java.util.List;

import org.caseloom.ontology.concept.Ontology;

/**
 * Merges what the files of an import say into an ontology: the same thing of several sources becomes one concept with
 * all identifiers, and every statement keeps its sources. What a source in the import said before is replaced, whatever
 * its version; what curators and other sources say stays. Deterministic: the order of files does not matter, and the
 * same files again change nothing. Stateless and thread-safe.
 */
public final class OntologyMerge {
    private OntologyMerge() {}

    /**
     * What an import changes.
     *
     * @param base  with the curators' corrections and separations in its settings
     * @param files all files of the import; files of a source that are left out take their statements with them
     */
    public static MergeResult merge(Ontology base, List<InputFile> files) {
        return new Merging(base, files, Scope.EVERYTHING).result();
    }
}
