package org.caseloom.ontology.imports;

/**
 * A format whose concepts or mappings are taken. A reader yields what the file states, in an order that only
 * the file decides and with every repetition; what it leaves out or puts right is a {@link Remark}. Stateless and thread-safe.
 */
public non-sealed interface SourceReader extends SourceFormat {
    /**
     * Everything the file states.
     *
     * @throws org.caseloom.contracts.errors.CaseloomException {@code SOURCE_DAMAGED} with file and line
     */
    SourceFile read(SourceInput input);
}
