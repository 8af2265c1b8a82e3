package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.merge.Hierarchy.Link;
import org.caseloom.ontology.merge.MergeReport.ConflictKind;

/** One merge from beginning to end: see {@link OntologyMerge}. Used once, by one thread. */
final class Merging {
    private final Ontology base;
    private final Scope scope;
    private final Conflicts conflicts = new Conflicts();
    private final ImportedSources sources;
    private final CorrectedFiles corrected;
    private final Identities identities;
    private final Clusters clusters;
    private final MergeLog log;
    private final Map<Node, String> conceptIds = new HashMap<>();
    /** What the import makes of each cluster it touches, by id; without parents that it adds. */
    private final Map<String, OntologyConcept> composed = new TreeMap<>();

    Merging(Ontology base, List<InputFile> files, Scope scope) {
        this.base = base;
        this.scope = scope;
        this.sources = new ImportedSources(files);
        this.corrected = new CorrectedFiles(files, base.settings().corrections(), BuiltInCorrections.all());
        Map<String, StatedConcept> stated = StatedConcepts.of(corrected.files(), conflicts);
        List<Remainder> remainders = new ArrayList<>(base.byId().size());
        for (OntologyConcept concept : base.byId().values()) {
            remainders.add(scope.replaces(concept)
                    ? Remainder.of(concept, sources.ids())
                    : Remainder.untouched(concept));
        }
        this.identities = new Identities(remainders, stated);
        this.clusters = new Clusters(base.settings().separations());
        this.log = new MergeLog(identities, clusters, conceptIds);
    }

    MergeResult result() {
        keepFormerMerges();
        MappingEdges mappings = new MappingEdges(identities,
                new Claims(identities, log).of(corrected.files()));
        unite(mappings.exact());
        unite(mappings.crossReferences());
        NameEdges names = new NameEdges(identities.all(), clusters);
        unite(names.equalNames());
        unite(names.nameOnly(identities.all(), conflicts));
        nameConcepts();
        compose();
        List<OntologyConcept> concepts = withParents();
        List<OntologyConcept> changed = new ArrayList<>();
        for (OntologyConcept concept : concepts) {
            if (!concept.equals(base.byId().get(concept.id()))) {
                changed.add(concept);
            }
        }
        return new MergeResult(changed, base.settings().withSources(sources.united(base.settings().sources())),
                log.report(corrected, conflicts, base, concepts, changed));
    }

    /** Merges made by sources that this import does not replace. */
    private void keepFormerMerges() {
        for (Node node : identities.all()) {
            if (node.base == null) {
                continue;
            }
            for (Member member : node.base.rest().members()) {
                Node merged = identities.exactly(member.id());
                if (merged != null && merged.base == null && !merged.obsolete() && !clusters.together(node, merged)
                        && clusters.root(merged) == merged) {
                    merged.because = member.because();
                    clusters.unite(node, merged);
                }
            }
        }
    }

    private void unite(List<Edge> edges) {
        edges.sort(Edge.STRONGEST_FIRST);
        for (Edge edge : edges) {
            if (!scope.mayUnite(edge)) {
                continue;
            }
            if (!clusters.together(edge.one(), edge.other())) {
                Optional<String> refusal = typeRefusal(edge).or(() -> clusters.refusal(edge.one(), edge.other()));
                if (refusal.isPresent()) {
                    refused(edge, refusal.get());
                    continue;
                }
                clusters.unite(edge.one(), edge.other());
            }
            explain(edge.one(), edge);
            explain(edge.other(), edge);
        }
    }

    private static void explain(Node node, Edge edge) {
        if (node.because == null) {
            node.because = edge.because();
        }
    }

    private Optional<String> typeRefusal(Edge edge) {
        for (Node one : clusters.members(edge.one())) {
            for (Node other : clusters.members(edge.other())) {
                MentionType type = one.type();
                MentionType otherType = other.type();
                if (type != null && otherType != null && !MergedTypes.compatible(type, otherType)) {
                    return Optional.of(one.id + " is a " + type.code() + ", " + other.id + " a " + otherType.code());
                }
            }
        }
        return Optional.empty();
    }

    private void refused(Edge edge, String why) {
        if (!edge.one().defined() || !edge.other().defined()) {
            return;
        }
        ConflictKind kind = switch (edge.strength()) {
            case EXACT_MAPPING, CROSS_REFERENCE -> typeRefusal(edge).isPresent()
                    ? ConflictKind.TYPE_CONFLICT
                    : ConflictKind.MERGE_CONFLICT;
            case PREFERRED_NAME, SYNONYM, NAME_ONLY -> ConflictKind.NAME_CONFLICT;
        };
        conflicts.add(kind, edge.one().id, edge.other().id, edge.because() + "; but " + why);
    }

    /** The id of each cluster: that of the ontology's concept, or else of the first vocabulary. */
    private void nameConcepts() {
        Comparator<Node> first = Comparator
                .comparing((Node node) -> node.base == null)
                .thenComparing(node -> node.stated == null)
                .thenComparing(node -> SourcePriority.ofScheme(node.id))
                .thenComparing(node -> node.id);
        for (Node node : identities.all()) {
            Node root = clusters.root(node);
            if (!conceptIds.containsKey(root)) {
                conceptIds.put(root, clusters.members(root).stream().min(first).orElse(root).id);
            }
        }
    }

    private void compose() {
        Set<Node> done = new HashSet<>();
        for (Node node : identities.all()) {
            Node root = clusters.root(node);
            if (!done.add(root)) {
                continue;
            }
            List<Node> nodes = clusters.members(root)
                    .stream()
                    .sorted(Comparator.comparing(member -> member.id))
                    .toList();
            String id = Objects.requireNonNull(conceptIds.get(root));
            if (nodes.stream().anyMatch(Merging::stated)) {
                OntologyConcept concept = new Composition(id, nodes).concept();
                composed.put(id, node.obsolete() ? obsolete(concept, node) : concept);
            } else {
                touchedBase(nodes).ifPresent(orphan -> composed.put(id,
                        orphan.touched() && orphan.nothingElse()
                                ? gone(orphan)
                                : new Composition(id, nodes).concept()));
            }
        }
    }

    private static boolean stated(Node node) {
        return node.heard() != null || !node.rows.isEmpty();
    }

    /** The ontology's concept of a cluster, if this import takes a statement or a merged id from it. */
    private static Optional<Remainder> touchedBase(List<Node> nodes) {
        Set<String> ids = nodes.stream().map(node -> node.id).collect(Collectors.toSet());
        return nodes.stream()
                .map(node -> node.base)
                .filter(Objects::nonNull)
                .filter(base -> base.touched()
                        || base.rest().members().stream().anyMatch(member -> !ids.contains(member.id())))
                .findFirst();
    }

    /** What its sources took out of use; a curator's own decision stands. */
    private OntologyConcept obsolete(OntologyConcept concept, Node node) {
        StatedConcept stated = node.stated;
        OntologyConcept before = base.byId().get(concept.id());
        if (stated == null || !stated.obsolete() || concept.standing() instanceof Standing.Obsolete) {
            return concept;
        }
        Standing.Obsolete now = new Standing.Obsolete(inForce(stated.replacedBy()), inForce(stated.consider()),
                Remainder.obsoleteIn(named(stated.definedBy(), stated.version())));
        boolean known = before != null
                && before.standing() instanceof Standing.Obsolete(var replacedBy, var consider, var reason)
                && replacedBy.equals(now.replacedBy()) && consider.equals(now.consider());
        return concept.withStanding(known ? before.standing() : now);
    }

    /** What none of its sources has any more: it stays as it was, but out of use. */
    private OntologyConcept gone(Remainder orphan) {
        OntologyConcept before = orphan.before();
        List<Member> members = before.members().stream().filter(member -> {
            Node node = identities.exactly(member.id());
            return node == null || node.stated == null && node.base == null;
        }).toList();
        Standing standing = before.standing() instanceof Standing.Obsolete
                ? before.standing()
                : new Standing.Obsolete(List.of(), List.of(), Remainder.noLongerIn(sources.namesOf(before)));
        return before.withMembers(members).withStanding(standing);
    }

    private List<String> inForce(Collection<String> ids) {
        return ids.stream().map(id -> {
            Node node = identities.live(id);
            return node == null ? id : Objects.requireNonNull(conceptIds.get(clusters.root(node)));
        }).distinct().sorted().toList();
    }

    /** The concept in use that a source means by an id. */
    private @Nullable String inUse(String id) {
        Node node = identities.live(id);
        String concept = node == null ? null : conceptIds.get(clusters.root(node));
        OntologyConcept found = concept == null ? null : composed.getOrDefault(concept, base.byId().get(concept));
        return found == null || !found.inUse() ? null : concept;
    }

    private static String named(String source, @Nullable String version) {
        return version == null ? source : source + ' ' + version;
    }

    private List<OntologyConcept> withParents() {
        Hierarchy hierarchy = new Hierarchy();
        for (OntologyConcept concept : base.byId().values()) {
            OntologyConcept kept = composed.getOrDefault(concept.id(), concept);
            kept.parents().forEach(parent -> hierarchy.keep(concept.id(), parent.id()));
        }
        for (Node node : identities.all()) {
            StatedConcept heard = node.heard();
            if (heard == null || node.obsolete()) {
                continue;
            }
            String child = Objects.requireNonNull(conceptIds.get(clusters.root(node)));
            for (Parent parent : heard.parents()) {
                String above = inUse(parent.id());
                if (above == null) {
                    conflicts.add(ConflictKind.PARENT_UNKNOWN, node.id, parent.id(),
                            String.join(", ", new TreeSet<>(parent.sources())) + " names a parent that is not in use");
                } else {
                    hierarchy.add(child, above, parent.sources());
                }
            }
        }
        Map<String, List<Link>> links = hierarchy.links(conflicts);
        List<OntologyConcept> concepts = new ArrayList<>(composed.size());
        for (OntologyConcept concept : composed.values()) {
            List<Link> added = links.getOrDefault(concept.id(), List.of());
            List<Parent> parents = new ArrayList<>(concept.parents());
            added.forEach(link -> parents.add(new Parent(link.parent(), link.sources())));
            concepts.add(added.isEmpty() ? concept : concept.withParents(parents));
        }
        return concepts;
    }
}
