package org.caseloom.ontology.imports;

/**
 * A kind of file that an import knows, told from the file's content, never from its name alone. Formats are asked in a
 * fixed order and the first that recognises a file has it. Stateless and thread-safe.
 */
public sealed interface SourceFormat permits SourceReader, UnusedFormat {
    /** What people call it: {@code OBO Graphs JSON}. */
    String title();

    /** Whether a file that begins like this is of this format. */
    boolean recognises(FileHead head);
}
