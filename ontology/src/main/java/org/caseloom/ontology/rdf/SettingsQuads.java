package org.caseloom.ontology.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

import org.caseloom.contracts.json.Json;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.vocabulary.Caseloom;
import org.caseloom.ontology.vocabulary.Iris;

/**
 * What belongs to no concept, as quads in graph {@code https://caseloom.org/ontology}. Decisions of curators
 * (corrections, separations, exceptions) are resources whose properties are named as the records' components.
 */
public final class SettingsQuads {
    private static final JsonMapper JSON = Json.mapper();
    private static final String DECISIONS = "https://caseloom.org/decision/";

    /** The records that are decisions, by the class that marks them. */
    static final Map<String, Class<?>> KINDS = Map.of("Correction", Correction.class, "Separation", Separation.class,
            "CheckException", CheckException.class);

    private SettingsQuads() {}

    /** All of the settings; equal settings give equal quads in the same order. */
    public static List<Quad> of(OntologySettings settings) {
        List<Quad> quads = new ArrayList<>();
        settings.sources().forEach(source -> write(source, quads));
        settings.units().forEach(unit -> AnalyteQuads.write(unit, quads));
        settings.rules().forEach(rule -> AnalyteQuads.write(rule, quads));
        settings.refinements().forEach(rule -> AnalyteQuads.write(rule, quads));
        settings.stopForms()
                .forEach(form -> own(quads, Terms.ONTOLOGY, Terms.STOP_FORM, NodeFactory.createLiteralString(form)));
        settings.corrections().forEach(correction -> decision(correction, quads));
        settings.separations().forEach(separation -> decision(separation, quads));
        settings.exceptions().forEach(exception -> decision(exception, quads));
        return quads;
    }

    private static void write(Source source, List<Quad> quads) {
        Node node = NodeFactory.createURI(Iris.source(source.id()));
        own(quads, node, Terms.TYPE, Terms.SOURCE);
        own(quads, node, Terms.TITLE, NodeFactory.createLiteralString(source.title()));
        if (source.version() != null) {
            own(quads, node, Terms.VERSION, NodeFactory.createLiteralString(source.version()));
        }
        if (source.licence() != null) {
            own(quads, node, Terms.LICENCE, NodeFactory.createLiteralString(source.licence()));
        }
        own(quads, node, Terms.REDISTRIBUTABLE, ConceptQuads.truth(source.redistributable()));
    }

    private static void decision(Record decision, List<Quad> quads) {
        Map<String, String> fields = new TreeMap<>(
                JSON.convertValue(decision, new TypeReference<Map<String, String>>() {
                }));
        String name = UUID.nameUUIDFromBytes(fields.toString().getBytes(StandardCharsets.UTF_8)).toString();
        Node node = NodeFactory.createURI(DECISIONS + name);
        own(quads, node, Terms.TYPE, NodeFactory.createURI(Caseloom.NAMESPACE + decision.getClass().getSimpleName()));
        fields.forEach((field, value) -> own(quads, node, NodeFactory.createURI(Caseloom.NAMESPACE + field),
                NodeFactory.createLiteralString(value)));
    }

    /** The decision that these quads about one subject say. */
    static <T> T decision(List<Quad> quads, Class<T> kind) {
        Map<String, String> fields = new TreeMap<>();
        for (Quad quad : quads) {
            if (!quad.getPredicate().equals(Terms.TYPE)) {
                fields.put(quad.getPredicate().getURI().substring(Caseloom.NAMESPACE.length()),
                        quad.getObject().getLiteralLexicalForm());
            }
        }
        return JSON.convertValue(fields, kind);
    }

    private static void own(List<Quad> quads, Node subject, Node predicate, Node object) {
        quads.add(Quad.create(Terms.ONTOLOGY, subject, predicate, object));
    }
}
