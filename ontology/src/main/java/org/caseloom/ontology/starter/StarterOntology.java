package org.caseloom.ontology.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.rdf.OntologyFile;

/**
 * The bilingual ontology that ships with Caseloom: some thousand concepts for a first run, meant to be extended by
 * imported ones. Thread-safe; every call reads the files anew.
 */
public final class StarterOntology {
    private static final List<String> FILES = List.of("vocabulary", "findings", "complaints",
            "finding-words", "predicates", "sayings", "general-findings", "inheritance", "diseases", "tests",
            "tests-examinations",
            "medications",
            "medications-a-to-j",
            "medications-l-to-v", "medications-everyday", "medications-classes-and-regimens", "procedures",
            "anatomy", "sites", "quantities", "refinements");

    private static final Source SOURCE = new Source(Source.STARTER, "Caseloom starter ontology", "1",
            "https://www.apache.org/licenses/LICENSE-2.0", true);
    private static final Source CURATOR = new Source(Source.CURATOR, "Curators of this installation", null, null, true);

    private StarterOntology() {}

    /** All of it. */
    public static Ontology read() {
        List<InputStream> files = FILES.stream().map(StarterOntology::open).toList();
        // one document: prefixes repeat, and concepts may be described in several files
        try (InputStream all = new SequenceInputStream(Collections.enumeration(files))) {
            Ontology ontology = OntologyFile.readTurtle(all, Source.STARTER);
            return ontology.with(ontology.settings().withSources(List.of(SOURCE, CURATOR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream turtle = StarterOntology.class.getResourceAsStream(file + ".ttl");
        if (turtle == null) {
            throw new IllegalStateException("the jar lacks " + file + ".ttl");
        }
        return turtle;
    }
}
