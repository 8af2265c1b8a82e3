package org.caseloom.ontology.imports.obo;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The fields of an OBO Graphs document that matter here, as the document names them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OboGraphs(@Nullable List<Graph> graphs) {
    /** An ontology, or what it imports of another one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Graph(@Nullable String id, @Nullable Meta meta, @Nullable List<Node> nodes, @Nullable List<Edge> edges) {}

    /** A concept or a property. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(@Nullable String id, @Nullable String lbl, @Nullable String type, @Nullable Meta meta) {}

    /** A statement of one node about another. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Edge(@Nullable String sub, @Nullable String pred, @Nullable String obj) {}

    /** Everything else about a graph or a node. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meta(@Nullable Value definition, @Nullable List<Synonym> synonyms, @Nullable List<Value> xrefs,
            boolean deprecated, @Nullable String version, @Nullable List<Property> basicPropertyValues) {
        static final Meta NONE = new Meta(null, null, null, false, null, null);
    }

    /** A text or an identifier. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Value(@Nullable String val) {}

    /** A synonym with its scope and, sometimes, its source's own type. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Synonym(@Nullable String pred, @Nullable String val, @Nullable String synonymType) {}

    /** A property with its value. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Property(@Nullable String pred, @Nullable String val) {}

    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
