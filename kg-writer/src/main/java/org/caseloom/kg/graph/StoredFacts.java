package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.statistics.CaseFacts;
import org.caseloom.kg.statistics.CaseFacts.Link;
import org.caseloom.kg.statistics.FactSource;

/**
 * What the stored cases add to the counts, from the triples of the case itself, which is the same as what their
 * documents add. Thread-safe as the stores are.
 *
 * @param store where the cases are, and the release in force, which tells the kind of a concept
 */
public record StoredFacts(GraphStore store) implements FactSource {
    private static final Map<Node, CaseStance> STANCES = Map.of(CaseTerms.assertion(Assertion.PRESENT),
            CaseStance.PRESENT, CaseTerms.assertion(Assertion.ABSENT), CaseStance.ABSENT,
            CaseTerms.assertion(Assertion.POSSIBLE), CaseStance.POSSIBLE, CaseTerms.assertion(Assertion.HISTORY),
            CaseStance.HISTORY);
    private static final Map<Node, MentionType> KINDS = Arrays.stream(MentionType.values())
            .collect(Collectors.toUnmodifiableMap(ConceptTriples::type, Function.identity()));

    /** How far which topic is in the graph, for that is written with the cases. */
    @Override
    public String state() {
        return store.contents(GraphOffsets.GRAPH)
                .stream()
                .filter(triple -> triple.getPredicate().equals(CaseTerms.NEXT_OFFSET))
                .map(triple -> triple.getSubject().getURI() + " " + triple.getObject().getLiteralLexicalForm())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> cases() {
        List<String> cases = new ArrayList<>();
        store.forEach(copy -> cases.add(copy.document()));
        return cases;
    }

    @Override
    public void visit(List<String> cases, Consumer<CaseFacts> visitor) {
        Map<Node, Set<Triple>> trees = CaseTrees.read(store, cases.stream().map(GraphProjection::caseNode).toList());
        Names names = new Names(kinds(trees.values()));
        trees.forEach((caseNode, tree) -> {
            Graph graph = GraphFactory.createDefaultGraph();
            tree.forEach(graph::add);
            visitor.accept(facts(graph, caseNode, names));
        });
    }

    /** Of the concepts that the cases speak of. */
    private Map<Node, MentionType> kinds(Collection<Set<Triple>> trees) {
        Set<Node> concepts = trees.stream()
                .flatMap(Set::stream)
                .filter(triple -> STANCES.containsKey(triple.getPredicate()))
                .map(Triple::getObject)
                .collect(Collectors.toSet());
        Map<Node, MentionType> kinds = new HashMap<>();
        for (Triple type : store.about(ConceptGraph.GRAPH, concepts, RDF.type.asNode())) {
            MentionType kind = KINDS.get(type.getObject());
            if (kind != null) {
                kinds.put(type.getSubject(), kind);
            }
        }
        return kinds;
    }

    private static CaseFacts facts(Graph graph, Node caseNode, Names names) {
        Map<Node, Node> single = new HashMap<>();
        Map<String, CaseStance> stances = new HashMap<>();
        Map<String, MentionType> types = new HashMap<>();
        for (Triple triple : graph.find(caseNode, Node.ANY, Node.ANY).toList()) {
            CaseStance stance = STANCES.get(triple.getPredicate());
            if (stance != null) {
                String concept = names.concept(triple.getObject());
                stances.merge(concept, stance, (old, next) -> old.compareTo(next) <= 0 ? old : next);
                names.type(triple.getObject(), concept, types);
            } else if (triple.getObject().isLiteral()) {
                single.put(triple.getPredicate(), triple.getObject());
            }
        }
        String age = text(single, CaseTerms.PATIENT_AGE);
        boolean isCase = !DocumentKind.GUIDELINE.code().equals(text(single, CaseTerms.KIND));
        return new CaseFacts(CaseIris.document(caseNode.getURI()), Long.parseLong(
                String.valueOf(text(single, CaseTerms.REVISION))), text(single, DCTerms.source.asNode()),
                CaseFacts.year(text(single, DCTerms.issued.asNode())), text(single, CaseTerms.PATIENT_SEX),
                age == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(age)), isCase ? stances : Map.of(),
                isCase ? types : Map.of(),
                isCase ? links(graph, caseNode, names) : Set.of(), isCase);
    }

    /** What the case states to be linked: relations hang on the mention they come from. */
    private static Set<Link> links(Graph graph, Node caseNode, Names names) {
        Set<Link> links = new HashSet<>();
        for (Triple mention : graph.find(caseNode, CaseTerms.MENTION, Node.ANY).toList()) {
            Node from = mention.getObject();
            for (Triple stated : graph.find(from, CaseTerms.RELATION, Node.ANY).toList()) {
                links(graph, from, stated.getObject(), names, links);
            }
        }
        return links;
    }

    private static void links(Graph graph, Node from, Node relation, Names names, Set<Link> links) {
        for (Triple leads : graph.find(relation, Node.ANY, Node.ANY).toList()) {
            String type = type(graph, relation, leads.getPredicate());
            if (type != null && isLinked(graph, from) && isLinked(graph, leads.getObject())) {
                for (Triple cause : graph.find(from, CaseTerms.CONCEPT, Node.ANY).toList()) {
                    for (Triple effect : graph.find(leads.getObject(), CaseTerms.CONCEPT, Node.ANY).toList()) {
                        links.add(new Link(type, names.concept(cause.getObject()),
                                names.concept(effect.getObject())));
                    }
                }
            }
        }
    }

    /** The type by its property or, where it has none of its own, in words; null for any other property. */
    private static @Nullable String type(Graph graph, Node relation, Node property) {
        if (!property.equals(CaseTerms.RELATED_TO)) {
            return CaseTerms.relationType(property);
        }
        Node words = object(graph, relation, CaseTerms.RELATION_TYPE);
        return words == null ? null : words.getLiteralLexicalForm();
    }

    private static boolean isLinked(Graph graph, Node mention) {
        Node assertion = object(graph, mention, CaseTerms.ASSERTION);
        return !graph.contains(mention, CaseTerms.EXPERIENCER, Node.ANY) && assertion != null && CaseFacts.links(
                Assertion.ofCode(assertion.getURI().substring(CaseTerms.NAMESPACE.length())));
    }

    private static @Nullable Node object(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).nextOptional().map(Triple::getObject).orElse(null);
    }

    private static @Nullable String text(Map<Node, Node> single, Node predicate) {
        Node value = single.get(predicate);
        return value == null ? null : value.getLiteralLexicalForm();
    }

    /** Ids and kinds of concepts, each id made once. */
    private record Names(Map<Node, MentionType> kinds, Map<Node, String> ids) {
        Names(Map<Node, MentionType> kinds) {
            this(kinds, new HashMap<>());
        }

        String concept(Node node) {
            return ids.computeIfAbsent(node, unknown -> CaseIris.concept(unknown.getURI()));
        }

        void type(Node node, String concept, Map<String, MentionType> types) {
            MentionType kind = kinds.get(node);
            if (kind != null) {
                types.put(concept, kind);
            }
        }
    }
}
