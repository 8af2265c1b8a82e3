package org.caseloom.ontology.merge;

import java.util.Comparator;

/**
 * A reason to take two ids for one concept.
 *
 * @param doubt   within one strength, smaller numbers first
 * @param because in words a curator can check
 */
record Edge(Node one, Node other, Strength strength, int doubt, String because) {
    /** The most trusted first; then by ids, so that the order of files does not matter. */
    static final Comparator<Edge> STRONGEST_FIRST = Comparator
            .comparing(Edge::strength)
            .thenComparingInt(Edge::doubt)
            .thenComparing(edge -> edge.one().id)
            .thenComparing(edge -> edge.other().id)
            .thenComparing(Edge::because);

    /** How much an edge is to be trusted. */
    enum Strength {
        /** A source says that they are the same. */
        EXACT_MAPPING,
        /** One refers to the other and neither refers to another of its kind. */
        CROSS_REFERENCE,
        /** They are called the same. */
        PREFERRED_NAME,
        /** What one is called, the other is also called. */
        SYNONYM,
        /** A dictionary's name that only this concept has. */
        NAME_ONLY
    }

    /** The same edge whichever id comes first. */
    static Edge between(Node one, Node other, Strength strength, int doubt, String because) {
        return one.id.compareTo(other.id) <= 0
                ? new Edge(one, other, strength, doubt, because)
                : new Edge(other, one, strength, doubt, because);
    }
}
