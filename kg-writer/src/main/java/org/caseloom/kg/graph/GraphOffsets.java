package org.caseloom.kg.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
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
record GraphOffsets(Graph graph, TopicIdentity topic) {
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

    void store(Map<Integer, Long> next, Map<Integer, Long> reported) {
        forgetOtherTopics();
        next.forEach((partition, offset) -> put(partition, CaseTerms.NEXT_OFFSET, offset));
        reported.forEach((partition, offset) -> put(partition, CaseTerms.REPORTED_OFFSET, offset));
    }

    /** Writes something and takes it back; fails where the store takes nothing. */
    void tryWriting() {
        Triple trial = Triple.create(NodeFactory.createURI(prefix() + "trial"), CaseTerms.NEXT_OFFSET,
                NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger));
        graph.add(trial);
        graph.delete(trial);
    }

    private Map<Integer, Long> read(Node which) {
        Map<Integer, Long> offsets = new HashMap<>();
        for (Triple triple : graph.find(Node.ANY, which, Node.ANY).toList()) {
            String subject = triple.getSubject().getURI();
            if (subject.startsWith(prefix())) {
                offsets.put(Integer.valueOf(subject.substring(prefix().length())),
                        Long.valueOf(triple.getObject().getLiteralLexicalForm()));
            }
        }
        return offsets;
    }

    private void put(int partition, Node which, long offset) {
        Node subject = NodeFactory.createURI(prefix() + partition);
        graph.remove(subject, which, Node.ANY);
        graph.add(subject, which, NodeFactory.createLiteralDT(Long.toString(offset), XSDDatatype.XSDinteger));
    }

    private void forgetOtherTopics() {
        List<Triple> foreign = graph.find(Node.ANY, Node.ANY, Node.ANY)
                .filterKeep(triple -> !triple.getSubject().getURI().startsWith(prefix()))
                .toList();
        foreign.forEach(graph::delete);
    }

    private String prefix() {
        return TOPICS + topic.name() + "/" + topic.id() + "/";
    }
}
