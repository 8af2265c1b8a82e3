package org.caseloom.ontology.corpus;

/** Is told of every document, after the corpus has it; on one thread. */
public interface CorpusListener {
    /** A document was put into the corpus. */
    void arrived(CorpusEntry entry);

    /** A document was removed from the corpus. */
    void gone(String document);
}
