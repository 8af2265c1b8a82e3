package org.caseloom.ontology.imports.recognition;

/** Hears how far an import has come. */
@FunctionalInterface
public interface ReadProgress {
    /** For those who do not ask. */
    ReadProgress SILENT = (done, total, file) -> {};

    /**
     * Called before each file, and once after the last with an empty name.
     *
     * @param done  files dealt with
     * @param total files there are
     * @param file  the one that is read next
     */
    void at(int done, int total, String file);
}
