package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
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
 * @param store    where the cases are
 * @param releases where the release in force is, which tells the kind of a concept
 */
public record StoredFacts(GraphStore store, Dataset releases) implements FactSource {
    private static final Node ONTOLOGY = NodeFactory.createURI("https://caseloom.org/ontology");
    private static final Map<Node, CaseStance> STANCES = Map.of(CaseTerms.assertion(Assertion.PRESENT),
            CaseStance.PRESENT, CaseTerms.assertion(Assertion.ABSENT), CaseStance.ABSENT,
            CaseTerms.assertion(Assertion.POSSIBLE), CaseStance.POSSIBLE, CaseTerms.assertion(Assertion.HISTORY),
            CaseStance.HISTORY);

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
        Txn.executeRead(releases, () -> {
            Names names = new Names(releases.asDatasetGraph().getGraph(ONTOLOGY));
            trees.forEach((caseNode, tree) -> {
                Graph graph = GraphFactory.createDefaultGraph();
                tree.forEach(graph::add);
                visitor.accept(facts(graph, caseNode, names));
            });
        });
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

    /** Ids and kinds of concepts, each looked up once. */
    private static final class Names {
        private final Graph ontology;
        private final Map<Node, String> ids = new HashMap<>();
        private final Map<Node, MentionType> kinds = new HashMap<>();

        Names(Graph ontology) {
            this.ontology = ontology;
        }

        String concept(Node node) {
            return ids.computeIfAbsent(node, unknown -> {
                kind(unknown);
                return CaseIris.concept(unknown.getURI());
            });
        }

        void type(Node node, String concept, Map<String, MentionType> types) {
            MentionType kind = kinds.get(node);
            if (kind != null) {
                types.put(concept, kind);
            }
        }

        private void kind(Node node) {
            for (Triple type : ontology.find(node, RDF.type.asNode(), Node.ANY).toList()) {
                for (MentionType kind : MentionType.values()) {
                    String name = CaseTerms.NAMESPACE + kind.name().charAt(0) + kind.code().substring(1);
                    if (type.getObject().isURI() && type.getObject().getURI().equals(name)) {
                        kinds.put(node, kind);
                    }
                }
            }
        }
    }
}
