package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.merge.StatedConcept.StatedMapping;

/** Makes one concept of a cluster. Parents and the standing of what is out of use follow when all ids are known. */
final class Composition {
    private final String id;
    private final List<Node> nodes;
    private final @Nullable Remainder base;

    /** Of nodes by id. */
    Composition(String id, List<Node> nodes) {
        this.id = id;
        this.nodes = nodes;
        this.base = nodes.stream().map(node -> node.base).filter(Objects::nonNull).findFirst().orElse(null);
    }

    OntologyConcept concept() {
        OntologyConcept rest = base == null ? OntologyConcept.empty(id, null) : base.rest();
        boolean stated = nodes.stream()
                .anyMatch(node -> node.id.equals(id) && node.heard() != null && !node.obsolete());
        Standing standing = stated && Remainder.madeBySource(rest.standing()) ? Standing.ACTIVE : rest.standing();
        return new OntologyConcept(id, type(rest), labels(rest), definitions(rest), rest.parents(), mappings(rest),
                members(rest), standing, rest.analyte());
    }

    private @Nullable MentionType type(OntologyConcept rest) {
        if (rest.type() != null) {
            return rest.type();
        }
        if (base != null) {
            return nodes.stream()
                    .filter(node -> node.id.equals(id))
                    .findFirst()
                    .map(Node::type)
                    .orElse(null);
        }
        return MergedTypes.first(nodes.stream().map(Node::type).toList());
    }

    private List<Label> labels(OntologyConcept rest) {
        List<Candidate> candidates = new ArrayList<>();
        rest.labels().forEach(label -> candidates.add(new Candidate(label, id)));
        for (Node node : nodes) {
            StatedConcept heard = node.heard();
            if (heard != null) {
                heard.labels().forEach(label -> candidates.add(new Candidate(label, node.id)));
            }
        }
        Map<String, Label> preferred = preferred(candidates);
        List<Label> labels = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Label label = candidate.label();
            Label first = preferred.get(label.lang());
            boolean isPreferred = first != null && first.text().equals(label.text());
            boolean exact = label.kind() == LabelKind.PREFERRED || label.kind() == LabelKind.EXACT;
            LabelKind kind = !exact ? label.kind() : isPreferred ? LabelKind.PREFERRED : LabelKind.EXACT;
            labels.add(kind == label.kind() ? label : new Label(label.text(), label.lang(), kind, label.sources()));
        }
        return labels;
    }

    /** The name of each language; where a source withdrew it, the best of the exact names takes its place. */
    private Map<String, Label> preferred(List<Candidate> candidates) {
        Map<String, Label> preferred = new TreeMap<>();
        List<Candidate> ordered = candidates.stream().sorted(Candidate.BEST_FIRST).toList();
        for (Candidate candidate : ordered) {
            if (candidate.label().kind() == LabelKind.PREFERRED) {
                preferred.putIfAbsent(candidate.label().lang(), candidate.label());
            }
        }
        Set<String> named = new HashSet<>();
        if (base != null) {
            base.before().labels().stream().filter(label -> label.kind() == LabelKind.PREFERRED)
                    .forEach(label -> named.add(label.lang()));
        }
        for (Candidate candidate : ordered) {
            if (candidate.label().kind() == LabelKind.EXACT && named.contains(candidate.label().lang())) {
                preferred.putIfAbsent(candidate.label().lang(), candidate.label());
            }
        }
        return preferred;
    }

    private List<Definition> definitions(OntologyConcept rest) {
        List<Definition> definitions = new ArrayList<>(rest.definitions());
        for (Node node : nodes) {
            StatedConcept heard = node.heard();
            if (heard != null) {
                definitions.addAll(heard.definitions());
            }
        }
        return definitions;
    }

    /** What is merged is an exact mapping; what the sources say of the concept's own ids needs no saying. */
    private List<Mapping> mappings(OntologyConcept rest) {
        Map<String, Set<String>> own = new HashMap<>();
        own.put(id, new TreeSet<>());
        for (Node node : nodes) {
            StatedConcept heard = node.heard();
            if (heard != null && !node.nameOnly()) {
                own.computeIfAbsent(node.id, none -> new TreeSet<>()).add(heard.definedBy());
            }
        }
        List<Mapping> mappings = new ArrayList<>(rest.mappings());
        for (Node node : nodes) {
            StatedConcept heard = node.heard();
            if (heard != null) {
                for (StatedMapping mapping : heard.mappings()) {
                    add(mappings, own, mapping.relation(), mapping.target(), Set.of(mapping.source()));
                }
            }
            for (Mapping row : node.rows) {
                add(mappings, own, row.relation(), row.target(), row.sources());
            }
        }
        own.remove(id);
        own.forEach((member, sources) -> mappings.add(new Mapping(MappingRelation.EXACT, member, sources)));
        return mappings;
    }

    private static void add(List<Mapping> mappings, Map<String, Set<String>> own, MappingRelation relation,
            String target, Set<String> sources) {
        Set<String> saidToBeOwn = own.get(target);
        if (saidToBeOwn == null || relation == MappingRelation.CLASSIFIED_AS) {
            mappings.add(new Mapping(relation, target, sources));
        } else if (relation == MappingRelation.EXACT) {
            saidToBeOwn.addAll(sources);
        }
    }

    private List<Member> members(OntologyConcept rest) {
        Set<String> kept = new HashSet<>();
        List<Member> members = new ArrayList<>();
        for (Member member : rest.members()) {
            if (nodes.stream().anyMatch(node -> node.id.equals(member.id()))) {
                kept.add(member.id());
                members.add(member);
            }
        }
        for (Node node : nodes) {
            StatedConcept heard = node.heard();
            if (heard != null && !node.id.equals(id) && !kept.contains(node.id)) {
                members.add(new Member(node.id, heard.definedBy(),
                        Objects.requireNonNullElse(node.because, "it was merged before")));
            }
        }
        return members;
    }

    /** A label and the id of which it is said. */
    private record Candidate(Label label, String of) {
        static final Comparator<Candidate> BEST_FIRST = Comparator
                .comparingInt((Candidate candidate) -> SourcePriority.ofNames(candidate.label().sources(),
                        candidate.label().lang()))
                .thenComparingInt(candidate -> SourcePriority.ofScheme(candidate.of()))
                .thenComparing(candidate -> candidate.label().text());
    }
}
