package org.caseloom.ontology.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.caseloom.ontology.merge.MergeReport.ConflictKind;

/**
 * Who is a kind of whom. What the ontology already holds stands; what the import adds comes most trusted source first,
 * and what would close a circle is left out.
 */
final class Hierarchy {
    private static final Comparator<Link> TRUSTED_FIRST = Comparator
            .comparingInt((Link link) -> SourcePriority.ofNames(link.sources(), "en"))
            .thenComparing(Link::child)
            .thenComparing(Link::parent);

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final List<Link> added = new ArrayList<>();

    /** A link of the ontology that this import does not replace. */
    void keep(String child, String parent) {
        parents.computeIfAbsent(child, none -> new HashSet<>(2)).add(parent);
    }

    /** A link that the import states. */
    void add(String child, String parent, Set<String> sources) {
        if (!child.equals(parent)) {
            added.add(new Link(child, parent, sources));
        }
    }

    /** The added links that close no circle, by child. */
    Map<String, List<Link>> links(Conflicts conflicts) {
        Map<String, List<Link>> accepted = new HashMap<>();
        added.sort(TRUSTED_FIRST);
        for (Link link : added) {
            if (parents.getOrDefault(link.child(), Set.of()).contains(link.parent())
                    || !reaches(link.parent(), link.child())) {
                keep(link.child(), link.parent());
                accepted.computeIfAbsent(link.child(), none -> new ArrayList<>(2)).add(link);
            } else {
                conflicts.add(ConflictKind.PARENT_CYCLE, link.child(), link.parent(),
                        String.join(", ", link.sources()) + " has it below " + link.parent()
                                + ", which is below it already");
            }
        }
        return accepted;
    }

    private boolean reaches(String from, String to) {
        if (!parents.containsKey(from)) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            for (String parent : parents.getOrDefault(open.remove(), Set.of())) {
                if (parent.equals(to)) {
                    return true;
                }
                if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return false;
    }

    /** That one concept is a kind of another. */
    record Link(String child, String parent, Set<String> sources) {
        Link {
            sources = Set.copyOf(sources);
        }
    }
}
