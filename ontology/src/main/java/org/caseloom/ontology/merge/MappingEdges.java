package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.merge.Edge.Strength;

/** What mappings say about which ids are the same. */
final class MappingEdges {
    private final Identities identities;
    private final List<Claim> claims;

    MappingEdges(Identities identities, List<Claim> claims) {
        this.identities = identities;
        this.claims = claims;
    }

    /**
     * Exact mappings between ids that are defined here, and between those that share a target nothing defines. Where
     * one id is said to be the same as several, those of the same name come first.
     */
    List<Edge> exact() {
        List<Edge> edges = new ArrayList<>();
        Map<String, List<Claim>> undefined = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim.relation() != MappingRelation.EXACT) {
                continue;
            }
            Node target = identities.live(claim.target());
            if (target != null) {
                add(edges, claim, target);
            } else if (identities.exactly(claim.target()) == null && !SourcePriority.classification(claim.target())) {
                undefined.computeIfAbsent(claim.target(), id -> new ArrayList<>(1)).add(claim);
            }
        }
        undefined.forEach((id, sharing) -> {
            if (sharing.stream().map(Claim::subject).distinct().count() > 1) {
                Node target = identities.undefined(id);
                sharing.forEach(claim -> add(edges, claim, target));
            }
        });
        return edges;
    }

    /** References between two ids of different vocabularies, where each refers to no other of the other's. */
    List<Edge> crossReferences() {
        Map<Node, Map<String, Set<Node>>> partners = new HashMap<>();
        List<Claim> references = new ArrayList<>();
        for (Claim claim : claims) {
            Node target = claim.relation() == MappingRelation.CROSS_REFERENCE ? identities.live(claim.target()) : null;
            if (target == null || !target.defined() || SourcePriority.classification(claim.subject().id)
                    || SourcePriority.classification(target.id)) {
                continue;
            }
            references.add(claim);
            partners(partners, claim.subject(), target).add(target);
            partners(partners, target, claim.subject()).add(claim.subject());
        }
        List<Edge> edges = new ArrayList<>();
        for (Claim claim : references) {
            Node target = identities.live(claim.target());
            if (target != null
                    && !SourcePriority.numbering(target.id).equals(SourcePriority.numbering(claim.subject().id))
                    && partners(partners, claim.subject(), target).size() == 1
                    && partners(partners, target, claim.subject()).size() == 1) {
                edges.add(Edge.between(claim.subject(), target, Strength.CROSS_REFERENCE, 0, claim.words()));
            }
        }
        return edges;
    }

    private static Set<Node> partners(Map<Node, Map<String, Set<Node>>> partners, Node of, Node kind) {
        return partners.computeIfAbsent(of, none -> new HashMap<>(2))
                .computeIfAbsent(SourcePriority.numbering(kind.id), none -> new HashSet<>(2));
    }

    private static void add(List<Edge> edges, Claim claim, Node target) {
        if (claim.subject() != target) {
            int doubt = haveOneName(claim.subject(), target) ? 0 : 1;
            edges.add(Edge.between(claim.subject(), target, Strength.EXACT_MAPPING, doubt, claim.words()));
        }
    }

    private static boolean haveOneName(Node one, Node other) {
        Set<String> names = new TreeSet<>();
        one.names().forEach(name -> names.add(name.key()));
        return !names.isEmpty() && other.names().stream().anyMatch(name -> names.contains(name.key()));
    }
}
