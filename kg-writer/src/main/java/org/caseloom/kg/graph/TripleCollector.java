package org.caseloom.kg.graph;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Collects triples, leaving out what is not there: an absent value makes no triple. Not thread-safe. */
final class TripleCollector {
    private final Set<Triple> triples = new LinkedHashSet<>();

    void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    void text(Node subject, Node predicate, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            add(subject, predicate, NodeFactory.createLiteralString(text));
        }
    }

    void number(Node subject, Node predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    /**
     * A number with at least one fractional digit. TDB2 gives an {@code xsd:decimal} "39" back as "39.0", which it then
     * no longer finds when it is to be deleted; "39.0" comes back as it is.
     */
    void decimal(Node subject, Node predicate, @Nullable BigDecimal number) {
        if (number != null) {
            BigDecimal shortest = number.stripTrailingZeros();
            BigDecimal written = shortest.scale() < 1 ? shortest.setScale(1) : shortest;
            add(subject, predicate, NodeFactory.createLiteralDT(written.toPlainString(), XSDDatatype.XSDdecimal));
        }
    }

    /** The words that state what the node stands for, selected as RFC 5147 does. */
    void evidence(Node subject, int start, int end) {
        text(subject, CaseTerms.VALUE, "char=" + start + "," + end);
    }

    Set<Triple> triples() {
        return triples;
    }
}
