package org.caseloom.kg.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which parts of a release the graph of concepts holds, in graph {@code https://caseloom.org/graph/concepts}: the
 * ontology has parts, a part has the version that is written and its concepts as members. A part whose version is
 * missing was not written to its end; the ontology has a version only where all parts are. As it was when it was read.
 *
 * @param versions what the ontology is said to be now; none where it is not whole
 * @param keys     the version of each part by its place; empty where it is not whole
 */
record ConceptPlaces(List<Triple> versions, Map<String, String> keys) {
    /** Where this stands. */
    static final Node GRAPH = NodeFactory.createURI("https://caseloom.org/graph/concepts");
    private static final Node ONTOLOGY = ConceptGraph.GRAPH;
    private static final Node VERSION = DCTerms.hasVersion.asNode();
    private static final Node PART = DCTerms.hasPart.asNode();
    private static final Node KEY = OWL2.versionInfo.asNode();
    private static final Node MEMBER = SKOS.member.asNode();

    static ConceptPlaces read(GraphStore store) {
        List<Triple> ontology = store.about(GRAPH, List.of(ONTOLOGY));
        Map<String, String> keys = new HashMap<>();
        List<Node> places = ontology.stream()
                .filter(triple -> triple.getPredicate().equals(PART))
                .map(Triple::getObject)
                .toList();
        places.forEach(place -> keys.put(place(place), ""));
        store.about(GRAPH, places, KEY)
                .forEach(key -> keys.put(place(key.getSubject()), key.getObject().getLiteralLexicalForm()));
        return new ConceptPlaces(ontology.stream().filter(triple -> triple.getPredicate().equals(VERSION)).toList(),
                keys);
    }

    /** Whether the ontology is said to be this release, whole. */
    boolean isWhole(String release) {
        return versions.equals(List.of(version(release)));
    }

    /** That the ontology is this release, whole. */
    static Triple version(String release) {
        return Triple.create(ONTOLOGY, VERSION, NodeFactory.createURI(CaseIris.ofRelease(release)));
    }

    /** That there is a part at this place. */
    static Triple part(String place) {
        return Triple.create(ONTOLOGY, PART, node(place));
    }

    /** That the part at this place is written to its end. */
    static Triple key(String place, String key) {
        return Triple.create(node(place), KEY, NodeFactory.createLiteralString(key));
    }

    /** That the part at this place has these concepts. */
    static List<Triple> members(String place, Collection<Node> concepts) {
        return concepts.stream().map(concept -> Triple.create(node(place), MEMBER, concept)).toList();
    }

    /** The concepts that the part at this place has in the store now. */
    static Set<Node> members(GraphStore store, String place) {
        Set<Node> members = new LinkedHashSet<>();
        store.about(GRAPH, List.of(node(place)), MEMBER).forEach(triple -> members.add(triple.getObject()));
        return members;
    }

    private static Node node(String place) {
        return NodeFactory.createURI(GRAPH.getURI() + "/" + place);
    }

    private static String place(Node node) {
        return node.getURI().substring(GRAPH.getURI().length() + 1);
    }
}
