package org.caseloom.kg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;

/**
 * How concepts may be named outside the house, by one release. Immutable for whoever holds it; thread-safe.
 */
public interface Vocabulary {
    /** The release's id; empty where none is known. */
    String release();

    /** The concept with those labels and codes that may leave; its id always may. */
    ConceptReference open(ConceptReference concept);

    /** The sources that are not licensed for redistribution, whose statements stay out. */
    List<LeftOut> leftOut();

    /** Writes what of the release may leave, as Turtle. */
    void write(OutputStream out) throws IOException;

    /** Gives the vocabulary of the release in force. */
    @FunctionalInterface
    interface Source {
        Vocabulary current();
    }

    /** Where nobody knows what the sources allow: ids leave, labels and codes of others do not. */
    Vocabulary UNKNOWN = new Vocabulary() {
        @Override
        public String release() {
            return "";
        }

        @Override
        public ConceptReference open(ConceptReference concept) {
            return new ConceptReference(concept.id(), Map.of(), Codes.NONE);
        }

        @Override
        public List<LeftOut> leftOut() {
            return List.of(new LeftOut("vocabulary", "*",
                    "labels and codes: the ontology is not here, so nobody knows what its sources allow"));
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write("# The ontology is not here.\n".getBytes(StandardCharsets.UTF_8));
        }
    };
}
