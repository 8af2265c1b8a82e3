package org.caseloom.kg.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import org.caseloom.kg.sink.TopicIdentity;

/**
 * How far the graph has read the topic, as triples of a graph of their own, written in the transaction that writes the
 * documents. Two numbers a partition: everything below the next offset is in the graph; everything below the reported
 * one has also been told to the jobs and dead letters. Reading starts again at the reported offset: writing a document
 * twice changes nothing, forgetting to report one would leave its job unfinished for ever.
 *
 * <p>The offsets belong to one topic by its id, so a topic made anew is read from its first record.
 */
record GraphOffsets(GraphStore store, TopicIdentity topic) {
    static final Node GRAPH = NodeFactory.createURI("https://caseloom.org/graph/offsets");
    private static final String TOPICS = "https://caseloom.org/topic/";

    /** Where to start reading, by partition; none for a partition that was never read. */
    Map<Integer, Long> reported() {
        return read(CaseTerms.REPORTED_OFFSET);
    }

    /** Up to where documents are in the graph, by partition. */
    Map<Integer, Long> next() {
        return read(CaseTerms.NEXT_OFFSET);
    }

    /** What makes the store hold these offsets, and none of another topic. */
    GraphEdit storing(Map<Integer, Long> next, Map<Integer, Long> reported) {
        Set<Triple> after = new HashSet<>();
        next.forEach((partition, offset) -> after.add(triple(partition, CaseTerms.NEXT_OFFSET, offset)));
        reported.forEach((partition, offset) -> after.add(triple(partition, CaseTerms.REPORTED_OFFSET, offset)));
        Set<Triple> stored = store.contents(GRAPH);
        List<Triple> removed = stored.stream()
                .filter(triple -> !after.contains(triple))
                .filter(triple -> !triple.getSubject().getURI().startsWith(prefix())
                        || after.stream().anyMatch(newer -> sameKey(newer, triple)))
                .toList();
        after.removeAll(stored);
        return new GraphEdit(GRAPH, removed, after);
    }

    /** What makes the store hold none. */
    GraphEdit forgetting() {
        return new GraphEdit(GRAPH, store.contents(GRAPH), List.of());
    }

    /** Writes something and takes it back; fails where the store takes nothing. */
    void tryWriting() {
        Triple trial = Triple.create(NodeFactory.createURI(prefix() + "trial"), CaseTerms.NEXT_OFFSET,
                NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger));
        store.edit(List.of(GraphEdit.adding(GRAPH, List.of(trial))));
        store.edit(List.of(new GraphEdit(GRAPH, List.of(trial), List.of())));
    }

    private Map<Integer, Long> read(Node which) {
        Map<Integer, Long> offsets = new HashMap<>();
        for (Triple triple : store.contents(GRAPH)) {
            String subject = triple.getSubject().getURI();
            if (triple.getPredicate().equals(which) && subject.startsWith(prefix()) && !subject.endsWith("trial")) {
                offsets.put(Integer.valueOf(subject.substring(prefix().length())),
                        Long.valueOf(triple.getObject().getLiteralLexicalForm()));
            }
        }
        return offsets;
    }

    private Triple triple(int partition, Node which, long offset) {
        return Triple.create(NodeFactory.createURI(prefix() + partition), which,
                NodeFactory.createLiteralDT(Long.toString(offset), XSDDatatype.XSDinteger));
    }

    private static boolean sameKey(Triple one, Triple other) {
        return one.getSubject().equals(other.getSubject()) && one.getPredicate().equals(other.getPredicate());
    }

    private String prefix() {
        return TOPICS + topic.name() + "/" + topic.id() + "/";
    }
}
