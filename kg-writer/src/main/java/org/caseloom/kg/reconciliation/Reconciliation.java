package org.caseloom.kg.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.caseloom.contracts.topics.Topic;

/**
 * Compares what the topics, the graph and the index hold, by document, revision and release. Reads each place once, in
 * the order of the flow, and keeps only numbers. Thread-safe.
 *
 * @param topics how topics are read
 * @param graph  the cases in the graph
 * @param index  the entries in the index
 */
public record Reconciliation(RecordReader topics, CopySource graph, CopySource index) {
    /** The stages under which the sinks write their dead letters. */
    public static final String GRAPH_STAGE = "kg-writer/graph";
    public static final String INDEX_STAGE = "kg-writer/index";

    /**
     * Compares now.
     *
     * @param listed how many differences are named at most; beyond that they are only counted
     * @throws org.caseloom.contracts.errors.CaseloomException where a place cannot be read
     */
    public Verification verify(int listed) {
        Map<String, Standing> standings = new HashMap<>();
        topics.readAll(Topic.DOCUMENTS, record -> {
            byte[] value = record.value();
            Header header = value == null ? null : Header.read(value, false);
            of(standings, record.key()).document(header == null ? null : header.revision(), record.offset());
        });
        Map<String, String> releases = new HashMap<>(); // one string for the many documents of a release
        topics.readAll(Topic.STRUCTURED_DOCUMENTS, record -> {
            byte[] value = record.value();
            Header header = value == null ? null : Header.read(value, true);
            Header kept = header == null
                    ? null
                    : new Header(header.revision(), releases.computeIfAbsent(header.release(), own -> own));
            of(standings, record.key()).structured(kept, record.offset());
        });
        graph.forEach(copy -> of(standings, copy.document()).graph(copy));
        index.forEach(copy -> of(standings, copy.document()).index(copy));
        applyDeadLetters(standings);
        return judge(standings, listed);
    }

    private void applyDeadLetters(Map<String, Standing> standings) {
        Map<String, Letter> letters = new HashMap<>();
        topics.readAll(Topic.DEAD_LETTERS, record -> {
            byte[] value = record.value();
            if (value == null) {
                letters.remove(record.key()); // replayed or dropped
            } else {
                Letter.read(value).ifPresent(letter -> letters.put(record.key(), letter));
            }
        });
        for (Letter letter : letters.values()) {
            Standing standing = letter.document() == null ? null : standings.get(letter.document());
            if (standing != null) {
                letter.applyTo(standing);
            }
        }
    }

    private static Verification judge(Map<String, Standing> standings, int most) {
        List<Difference> listed = new ArrayList<>();
        long differing = 0;
        long inDeadLetters = 0;
        for (Map.Entry<String, Standing> entry : new TreeMap<>(standings).entrySet()) {
            List<Difference> unexplained = entry.getValue().unexplained(entry.getKey());
            differing += unexplained.size();
            unexplained.stream().limit(Math.max(0, most - listed.size())).forEach(listed::add);
            inDeadLetters += entry.getValue().accountedFor(entry.getKey()) ? 1 : 0;
        }
        return new Verification(count(standings, Standing::hasDocument), count(standings, Standing::isStructured),
                count(standings, Standing::isInGraph), count(standings, Standing::isInIndex), inDeadLetters, differing,
                listed);
    }

    private static long count(Map<String, Standing> standings, Predicate<Standing> counted) {
        return standings.values().stream().filter(counted).count();
    }

    private static Standing of(Map<String, Standing> standings, String document) {
        return standings.computeIfAbsent(String.valueOf(document), _ -> new Standing());
    }
}
