package org.caseloom.ontology.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.vocabulary.Caseloom;
import org.caseloom.ontology.vocabulary.Iris;

/**
 * Reads our own vocabulary: a release, the starter ontology, a concept that a curator edited as a file. A property
 * that Caseloom does not know is refused by name rather than lost. Not thread-safe; one instance reads one ontology.
 */
public final class OntologyReader {
    private static final String READING = "-Hira";
    private final String source;
    private final Map<Node, List<Quad>> bySubject = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param source id of the source of what stands in no source's graph
     */
    public OntologyReader(String source) {
        this.source = source;
    }

    /** Takes a statement. */
    public void add(Quad quad) {
        bySubject.computeIfAbsent(quad.getSubject(), _ -> new ArrayList<>(8)).add(quad);
    }

    /**
     * What the statements say.
     *
     * @throws org.caseloom.contracts.errors.CaseloomException ONTOLOGY_INVALID, naming subject and property
     */
    public Ontology read() {
        Map<String, List<Member>> members = members();
        List<OntologyConcept> concepts = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<QuantityRule> rules = new ArrayList<>();
        List<RefinementRule> refinements = new ArrayList<>();
        Map<String, List<Object>> decisions = new HashMap<>();
        for (Node subject : bySubject.keySet()) {
            Statements statements = Statements.about(subject, bySubject);
            requireOneType(statements);
            for (Node type : statements.objects(Terms.TYPE).toList()) {
                if (type.equals(Terms.CONCEPT) || Terms.types().containsKey(type)) {
                    concepts.add(concept(statements, Terms.types().get(type),
                            members.getOrDefault(Iris.id(subject.getURI()), List.of())));
                } else if (type.equals(Terms.SOURCE)) {
                    sources.add(source(statements));
                } else if (type.equals(Caseloom.UNIT.asNode())) {
                    units.add(AnalyteReader.unit(statements));
                } else if (type.equals(Caseloom.QUANTITY_RULE.asNode())) {
                    rules.add(AnalyteReader.rule(statements));
                } else if (type.equals(Caseloom.REFINEMENT_RULE.asNode())) {
                    refinements.add(AnalyteReader.refinement(statements));
                } else if (SettingsQuads.KINDS.containsKey(type.getLocalName())) {
                    String kind = type.getLocalName();
                    decisions.computeIfAbsent(kind, _ -> new ArrayList<>())
                            .add(SettingsQuads.decision(statements.quads(), SettingsQuads.KINDS.get(kind)));
                }
            }
        }
        List<String> stopForms = Statements.about(Terms.ONTOLOGY, bySubject)
                .objects(Terms.STOP_FORM)
                .map(Node::getLiteralLexicalForm)
                .toList();
        return Ontology.of(concepts, new OntologySettings(sources, units, rules, stopForms,
                of(decisions, Correction.class), of(decisions, Separation.class), of(decisions, CheckException.class),
                refinements));
    }

    private static void requireOneType(Statements statements) {
        List<Node> types = statements.objects(Terms.TYPE).filter(Terms.types()::containsKey).toList();
        if (types.size() > 1) {
            throw Statements.damaged(statements.subject() + " has " + types.size() + " types: " + types);
        }
    }

    private static <T> List<T> of(Map<String, List<Object>> decisions, Class<T> kind) {
        return decisions.getOrDefault(kind.getSimpleName(), List.of()).stream().map(kind::cast).toList();
    }

    private Map<String, List<Member>> members() {
        Map<String, List<Member>> members = new HashMap<>();
        bySubject.forEach((subject, quads) -> {
            for (Quad merged : quads) {
                if (!merged.getPredicate().equals(Terms.MERGED_INTO)) {
                    continue;
                }
                quads.stream()
                        .filter(quad -> quad.getPredicate().equals(Terms.MERGED_BECAUSE)
                                && quad.getGraph().equals(merged.getGraph()))
                        .forEach(because -> members
                                .computeIfAbsent(Iris.id(merged.getObject().getURI()), _ -> new ArrayList<>())
                                .add(new Member(Iris.id(subject.getURI()), sourceOf(merged),
                                        because.getObject().getLiteralLexicalForm())));
            }
        });
        return members;
    }

    private static Source source(Statements source) {
        String id = Iris.sourceId(source.subject().getURI());
        String title = source.text(Terms.TITLE);
        return new Source(id, title == null ? id : title, source.text(Terms.VERSION), source.text(Terms.LICENCE),
                "true".equals(source.text(Terms.REDISTRIBUTABLE)));
    }

    private OntologyConcept concept(Statements concept, @Nullable MentionType type, List<Member> members) {
        List<Label> labels = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        List<Parent> parents = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        for (Quad quad : concept.quads()) {
            Node predicate = quad.getPredicate();
            Node object = quad.getObject();
            LabelKind kind = Terms.kinds().get(predicate);
            MappingRelation relation = Terms.relations().get(predicate);
            if (kind != null) {
                labels.add(
                        label(concept.literal(object, predicate), object.getLiteralLanguage(), kind, sourceOf(quad)));
            } else if (relation != null) {
                String target = object.isURI() ? Iris.id(object.getURI()) : object.getLiteralLexicalForm();
                mappings.add(new Mapping(relation, target, sourceOf(quad)));
            } else if (predicate.equals(Terms.BROADER)) {
                parents.add(new Parent(concept.id(object, predicate), Set.of(sourceOf(quad))));
            } else if (predicate.equals(Terms.DEFINITION)) {
                definitions.add(new Definition(concept.literal(object, predicate), object.getLiteralLanguage(),
                        Set.of(sourceOf(quad))));
            } else if (predicate.equals(Terms.NOTATION)) {
                String scheme = object.getLiteralDatatypeURI().substring(Caseloom.NAMESPACE.length());
                mappings.add(new Mapping(MappingRelation.CLASSIFIED_AS, scheme + ":" + object.getLiteralLexicalForm(),
                        sourceOf(quad)));
            } else if (!KNOWN.contains(predicate.getURI())) {
                throw Statements.damaged(concept.subject() + " has the property " + predicate
                        + ", which Caseloom does not know; it would be lost.");
            }
        }
        return new OntologyConcept(Iris.id(concept.subject().getURI()), type, labels, definitions, parents, mappings,
                members, standing(concept), AnalyteReader.analyte(concept));
    }

    private static Label label(String text, String tag, LabelKind kind, String source) {
        // kana readings stand as @ja-Hira, whatever property carries them
        return tag.endsWith(READING)
                ? new Label(text, tag.substring(0, tag.length() - READING.length()), LabelKind.READING, source)
                : new Label(text, tag.isEmpty() ? "en" : tag, kind, source);
    }

    private static Standing standing(Statements concept) {
        List<String> replacedBy = concept.ids(Terms.REPLACED_BY);
        List<String> consider = concept.ids(Terms.CONSIDER);
        String reason = concept.text(Terms.REASON);
        if ("true".equals(concept.text(Terms.DEPRECATED))) {
            return new Standing.Obsolete(replacedBy, consider, reason);
        }
        return "true".equals(concept.text(Terms.ANNOUNCED))
                ? new Standing.Announced(replacedBy, consider, reason)
                : Standing.ACTIVE;
    }

    private String sourceOf(Quad quad) {
        Node graph = quad.getGraph();
        return graph != null && graph.isURI() && Iris.isSource(graph.getURI()) ? Iris.sourceId(graph.getURI()) : source;
    }

    /** Properties that are read elsewhere, or are for people only. */
    private static final TreeSet<String> KNOWN = known();

    private static TreeSet<String> known() {
        TreeSet<String> known = new TreeSet<>();
        List.of(Terms.TYPE, Terms.DEPRECATED, Terms.REPLACED_BY, Terms.CONSIDER, Terms.ANNOUNCED, Terms.REASON,
                Terms.MERGED_INTO, Terms.MERGED_BECAUSE).forEach(node -> known.add(node.getURI()));
        Terms.IGNORED.keySet().forEach(node -> known.add(node.getURI()));
        List.of(Caseloom.ALLOWED_UNIT, Caseloom.DEFAULT_UNIT, Caseloom.PLAUSIBLE_MINIMUM, Caseloom.PLAUSIBLE_MAXIMUM,
                Caseloom.FIRST_COMPONENT, Caseloom.SECOND_COMPONENT, Caseloom.CONVERSION)
                .forEach(property -> known.add(property.getURI()));
        return known;
    }
}
