package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The trees of cases as they are stored: a case's own triples, and those of the nodes below its IRI that these lead
 * to. A case that is not there costs one look. Stateless.
 */
public final class CaseTrees {
    private CaseTrees() {}

    /** The trees of those cases which are there, by case. */
    public static Map<Node, Set<Triple>> read(GraphStore store, Collection<Node> cases) {
        Map<Node, Set<Triple>> trees = new HashMap<>();
        Map<String, Node> byIri = new HashMap<>();
        cases.forEach(caseNode -> byIri.put(caseNode.getURI(), caseNode));
        Set<Node> seen = new HashSet<>(cases);
        Collection<Node> next = cases;
        while (!next.isEmpty()) {
            List<Node> parts = new ArrayList<>();
            for (Triple triple : store.about(GraphStore.CASES, next)) {
                Node caseNode = byIri.get(CaseIris.caseOf(triple.getSubject().getURI()));
                trees.computeIfAbsent(caseNode, _ -> new HashSet<>()).add(triple);
                Node object = triple.getObject();
                if (object.isURI() && byIri.containsKey(CaseIris.caseOf(object.getURI())) && seen.add(object)) {
                    parts.add(object);
                }
            }
            next = parts;
        }
        return trees;
    }

    /** The revision that a tree says; empty where it says none. */
    static OptionalLong revision(Set<Triple> tree) {
        for (Triple triple : tree) {
            if (triple.getPredicate().equals(CaseTerms.REVISION)) {
                return OptionalLong.of(Long.parseLong(triple.getObject().getLiteralLexicalForm()));
            }
        }
        return OptionalLong.empty();
    }
}
