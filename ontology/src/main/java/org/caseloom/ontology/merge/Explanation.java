package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;

/**
 * Why a concept is as it is.
 *
 * @param members            what was merged into it, each with the reason
 * @param statementsBySource what each source says of it, in words; a statement of two sources stands under both
 */
public record Explanation(String concept, List<Member> members, SortedMap<String, List<String>> statementsBySource) {
    public static Explanation of(OntologyConcept concept) {
        SortedMap<String, List<String>> statements = new TreeMap<>();
        for (Label label : concept.labels()) {
            add(statements, label.sources(), label.kind().code() + " " + label.lang() + " " + label.text());
        }
        for (Definition definition : concept.definitions()) {
            add(statements, definition.sources(), "definition " + definition.lang() + " " + definition.text());
        }
        for (Parent parent : concept.parents()) {
            add(statements, parent.sources(), "parent " + parent.id());
        }
        for (Mapping mapping : concept.mappings()) {
            add(statements, mapping.sources(), mapping.relation().code() + " " + mapping.target());
        }
        return new Explanation(concept.id(), concept.members(), statements);
    }

    private static void add(SortedMap<String, List<String>> statements, Set<String> sources, String words) {
        for (String source : sources) {
            statements.computeIfAbsent(source, none -> new ArrayList<>()).add(words);
        }
    }
}
