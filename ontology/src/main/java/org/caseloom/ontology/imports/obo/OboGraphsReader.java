package org.caseloom.ontology.imports.obo;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.obo.OboGraphs.Edge;
import org.caseloom.ontology.imports.obo.OboGraphs.Graph;
import org.caseloom.ontology.imports.obo.OboGraphs.Meta;
import org.caseloom.ontology.imports.obo.OboGraphs.Node;
import org.caseloom.ontology.imports.obo.OboGraphs.Property;
import org.caseloom.ontology.imports.obo.OboGraphs.Synonym;
import org.caseloom.ontology.imports.ontology.ConceptStatements;
import org.caseloom.ontology.imports.ontology.OntologyHeader;
import org.caseloom.ontology.imports.ontology.OntologyStatements;
import org.caseloom.ontology.imports.ontology.PropertyNames;
import org.caseloom.ontology.imports.ontology.SynonymKinds;

/**
 * Reads OBO Graphs JSON. Of several graphs the first is the ontology and the others are what it imports, so only the
 * first is read. Names have no language there: see {@link OntologyStatements}. Stateless and thread-safe.
 */
public final class OboGraphsReader implements SourceReader {
    private static final Pattern GRAPHS = Pattern.compile("\"graphs\"\\s*:\\s*\\[");
    private static final ObjectReader JSON = JsonMapper
            .builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(OboGraphs.class);

    @Override
    public String title() {
        return "OBO Graphs JSON";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.firstLine().startsWith("{") && GRAPHS.matcher(head.text()).find();
    }

    @Override
    public SourceFile read(SourceInput input) {
        List<Graph> graphs = graphs(input);
        if (graphs.isEmpty()) {
            throw input.damaged(1, "it holds no graph");
        }
        Graph graph = graphs.getFirst();
        Remarks remarks = new Remarks();
        if (graphs.size() > 1) {
            remarks.add("GRAPHS_OF_IMPORTS", (graphs.size() - 1) + " of " + graphs.size() + " graphs",
                    "Only the first graph is the ontology; what it imports was left out.");
        }
        OntologyStatements statements = new OntologyStatements(remarks);
        for (Node node : OboGraphs.all(graph.nodes())) {
            String id = node.id();
            // a node without a type is one that edges mention and the graph does not describe
            if (id != null && "CLASS".equals(node.type())) {
                state(statements.concept(id), node);
            }
        }
        for (Edge edge : OboGraphs.all(graph.edges())) {
            String child = edge.sub();
            String parent = edge.obj();
            if ("is_a".equals(edge.pred()) && child != null && parent != null && statements.defines(child)) {
                statements.concept(child).parent(parent);
            }
        }
        return statements.file(header(graph), input);
    }

    private static List<Graph> graphs(SourceInput input) {
        try (Reader text = input.text()) {
            OboGraphs document = JSON.readValue(text);
            return OboGraphs.all(document.graphs());
        } catch (JsonProcessingException malformed) {
            throw input.damaged(malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr(),
                    malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
    }

    private static void state(ConceptStatements concept, Node node) {
        String name = node.lbl();
        if (name != null) {
            concept.label(name, ConceptStatements.FILE_LANGUAGE, LabelKind.PREFERRED, null);
        }
        Meta meta = Objects.requireNonNullElse(node.meta(), Meta.NONE);
        if (meta.definition() != null && meta.definition().val() != null) {
            concept.definition(meta.definition().val(), ConceptStatements.FILE_LANGUAGE);
        }
        for (Synonym synonym : OboGraphs.all(meta.synonyms())) {
            if (synonym.val() != null && synonym.pred() != null) {
                concept.label(synonym.val(), ConceptStatements.FILE_LANGUAGE,
                        SynonymKinds.of(synonym.pred(), synonym.synonymType()), synonym.synonymType());
            }
        }
        OboGraphs.all(meta.xrefs()).stream().map(OboGraphs.Value::val).filter(Objects::nonNull)
                .forEach(xref -> concept.mapping(MappingRelation.CROSS_REFERENCE, xref));
        if (meta.deprecated()) {
            concept.obsolete();
        }
        for (Property property : OboGraphs.all(meta.basicPropertyValues())) {
            if (property.pred() != null && property.val() != null) {
                PropertyNames.state(concept, property.pred(), property.val());
            }
        }
    }

    private static OntologyHeader header(Graph graph) {
        Meta meta = Objects.requireNonNullElse(graph.meta(), Meta.NONE);
        String version = property(meta, "owl#versionInfo");
        return new OntologyHeader(graph.id(), property(meta, "/title"), version == null ? meta.version() : version,
                property(meta, "/license"));
    }

    private static @Nullable String property(Meta meta, String ending) {
        for (Property property : OboGraphs.all(meta.basicPropertyValues())) {
            if (property.pred() != null && property.pred().endsWith(ending)) {
                return property.val();
            }
        }
        return null;
    }
}
