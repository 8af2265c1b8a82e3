package org.caseloom.ontology.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.merge.StatedConcept.StatedMapping;

/** Every id that is known, in order, and which live id is meant by an old one. Not thread-safe while it is built. */
final class Identities {
    /** Ids replaced by ids that were replaced: longer chains are mistakes. */
    private static final int LONGEST_CHAIN = 5;

    private final Map<String, Node> byId = new TreeMap<>();
    /** Former and replaced ids; empty where two concepts claim one. */
    private final Map<String, Optional<String>> successors = new HashMap<>();

    Identities(Iterable<Remainder> base, Map<String, StatedConcept> stated) {
        for (Remainder concept : base) {
            node(concept.before().id()).base = concept;
        }
        stated.forEach((id, concept) -> node(id).stated = concept);
        for (Remainder concept : base) {
            for (Member member : concept.rest().members()) {
                node(member.id()).kept = true;
            }
        }
        byId.values().forEach(this::addSuccessors);
    }

    /** All of them, by id. */
    Iterable<Node> all() {
        return byId.values();
    }

    /** The node of exactly that id. */
    @Nullable
    Node exactly(String id) {
        return byId.get(id);
    }

    /** Adds an id that nothing defines, but that several concepts say they are. */
    Node undefined(String id) {
        return node(id);
    }

    /** The node in use that an id means, directly or through what replaced it. */
    @Nullable
    Node live(String id) {
        String current = id;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Node node = byId.get(current);
            if (node != null && !node.obsolete()) {
                return node;
            }
            Optional<String> next = successors.getOrDefault(current, Optional.empty());
            if (next.isEmpty()) {
                return null;
            }
            current = next.get();
        }
        return null;
    }

    private Node node(String id) {
        return byId.computeIfAbsent(id, Node::new);
    }

    private void addSuccessors(Node node) {
        StatedConcept stated = node.stated;
        if (stated != null) {
            for (StatedMapping mapping : stated.mappings()) {
                addFormer(mapping.relation(), mapping.target(), node.id);
            }
            if (stated.obsolete() && stated.replacedBy().size() == 1) {
                addSuccessor(node.id, stated.replacedBy().getFirst());
            }
        }
        if (node.base != null) {
            for (Mapping mapping : node.base.rest().mappings()) {
                addFormer(mapping.relation(), mapping.target(), node.id);
            }
            if (stated == null
                    && node.base.before()
                            .standing() instanceof Standing.Obsolete(var replacedBy, var consider, var reason)
                    && replacedBy.size() == 1) {
                addSuccessor(node.id, replacedBy.getFirst());
            }
        }
    }

    private void addFormer(MappingRelation relation, String former, String id) {
        if (relation == MappingRelation.FORMER_ID) {
            addSuccessor(former, id);
        }
    }

    private void addSuccessor(String old, String id) {
        successors.merge(old, Optional.of(id),
                (one, other) -> Objects.equals(one, other) ? one : Optional.empty());
    }
}
