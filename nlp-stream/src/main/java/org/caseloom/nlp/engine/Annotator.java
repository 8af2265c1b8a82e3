package org.caseloom.nlp.engine;

/**
 * One step of reading a document: takes what the steps before it have noted, and notes more. An instance belongs to one
 * engine. A document that it cannot read is a {@link org.caseloom.contracts.errors.CaseloomException}.
 */
public interface Annotator extends AutoCloseable {
    void annotate(Reading reading);

    @Override
    default void close() {}
}
