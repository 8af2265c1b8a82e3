package org.caseloom.ontology.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * The bilingual ontology that ships with Caseloom: a few hundred concepts for a first run, meant to be replaced or
 * extended by imported ones. Thread-safe; every call reads the files anew.
 */
public final class StarterOntology {
    private static final List<String> FILES = List.of("vocabulary", "findings", "diseases", "tests", "medications",
            "procedures", "anatomy", "quantities");

    private StarterOntology() {}

    /** All of it as one model. */
    public static Model model() {
        Model model = ModelFactory.createDefaultModel();
        for (String file : FILES) {
            try (InputStream turtle = StarterOntology.class.getResourceAsStream(file + ".ttl")) {
                if (turtle == null) {
                    throw new IllegalStateException("the jar lacks " + file + ".ttl");
                }
                RDFParser.source(turtle).lang(Lang.TURTLE).parse(model);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return model;
    }
}
