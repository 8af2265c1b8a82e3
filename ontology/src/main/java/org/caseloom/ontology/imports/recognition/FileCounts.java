package org.caseloom.ontology.imports.recognition;

import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;

/**
 * How much a file yields. Statements are counted of all its concepts, those out of use as well, and as often as the
 * file makes them.
 *
 * @param concepts concepts in use
 * @param obsolete concepts the source took out of use
 * @param mappings of concepts to identifiers elsewhere
 * @param rows     of a mapping file
 */
public record FileCounts(int concepts, int obsolete, int labels, int definitions, int parents, int mappings,
        int rows) {
    /** Of a file from which nothing is taken. */
    public static final FileCounts NONE = new FileCounts(0, 0, 0, 0, 0, 0, 0);

    static FileCounts of(SourceFile file) {
        int obsolete = 0;
        int labels = 0;
        int definitions = 0;
        int parents = 0;
        int mappings = 0;
        for (SourceConcept concept : file.concepts()) {
            obsolete += concept.obsolete() ? 1 : 0;
            labels += concept.labels().size();
            definitions += concept.definitions().size();
            parents += concept.parents().size();
            mappings += concept.mappings().size();
        }
        return new FileCounts(file.concepts().size() - obsolete, obsolete, labels, definitions, parents, mappings,
                file.mappings().size());
    }
}
