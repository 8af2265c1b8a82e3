package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;

import org.caseloom.kg.Documents;
import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Change;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.sink.UnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GraphSinkTroubleTest {
    private static final TopicIdentity TOPIC = new TopicIdentity(Documents.TOPIC, "topic-a");

    private final GraphStore store = new Tdb2Store(TDB2Factory.createDataset());
    private final Batch batch = Batch.of(
            List.of(Documents.record(Documents.japanese("a", 1), 0, 0),
                    Documents.record(Documents.english("poison", 1), 0, 1),
                    Documents.record(Documents.english("c", 1), 0, 2)),
            Map.of(0, 3L));

    @Test
    void aDocumentThatTheStoreNeverTakesIsRefusedAloneAndWholly() {
        GraphSink sink = sink(GraphSinkTroubleTest::isPoison);
        List<Refusal> refusals = sink.write(batch);
        assertThat(refusals).extracting(refusal -> refusal.record().key()).containsExactly("poison");
        assertThat(cases()).as("nothing of the refused one stays behind").containsExactlyInAnyOrder("a", "c");
        sink.commit();
        sink.settle(batch.next());
        sink.write(Batch.of(List.of(), Map.of(0, 4L)));
        sink.commit();
        assertThat(sink.open(TOPIC)).as("reading goes on behind it").isEqualTo(Map.of(0, 3L));
    }

    @Test
    void whereTheThirdBatchOfATransactionFailsEachIsWrittenAgainInItsOwnAndOnlyItsDocumentIsRefused() {
        GraphSink sink = sink(GraphSinkTroubleTest::isPoison);
        Batch first = Batch.of(List.of(Documents.record(Documents.english("x", 1), 0, 0)), Map.of(0, 1L, 1, 0L));
        Batch second = Batch.of(List.of(Documents.record(Documents.english("y", 1), 1, 0)), Map.of(0, 1L, 1, 1L));
        Batch third = Batch.of(batch.changes().stream().map(Change::record).toList(), Map.of(0, 4L, 1, 1L));
        sink.write(first);
        sink.write(second);
        assertThat(sink.wantsCommit()).isFalse();
        assertThatThrownBy(() -> sink.write(third)).isInstanceOf(UnavailableException.class)
                .hasMessageContaining("written again")
                .hasMessageContaining("disk full");
        sink.abort();
        assertThat(cases()).as("nothing was committed").isEmpty();
        assertThat(sink.open(TOPIC)).isEmpty();

        for (Batch again : List.of(first, second)) {
            assertThat(sink.write(again)).isEmpty();
            assertThat(sink.wantsCommit()).as("a transaction of its own").isTrue();
            sink.abort();
        }
        assertThat(sink.write(third)).extracting(refusal -> refusal.record().key()).containsExactly("poison");
        assertThat(sink.wantsCommit()).isTrue();
        sink.commit();
        assertThat(cases()).containsExactlyInAnyOrder("x", "y", "a", "c");

        sink.write(Batch.of(List.of(Documents.record(Documents.english("z", 1), 0, 4)), Map.of(0, 5L, 1, 1L)));
        assertThat(sink.wantsCommit()).as("as before").isFalse();
        sink.commit();
        assertThat(cases()).contains("z");
    }

    @Test
    void aStoreThatTakesNothingRefusesNoDocument() {
        GraphSink sink = sink(_ -> true);
        assertThatThrownBy(() -> sink.write(batch)).isInstanceOf(UnavailableException.class)
                .hasMessageContaining("takes no writes")
                .hasMessageContaining("disk full");
        assertThat(cases()).isEmpty();
    }

    private static boolean isPoison(Triple triple) {
        return triple.getSubject().getURI().endsWith("/poison#char=66,73");
    }

    private GraphSink sink(Predicate<Triple> untakeable) {
        GraphSink sink = new GraphSink(new Failing(store, untakeable));
        sink.open(TOPIC);
        return sink;
    }

    private List<String> cases() {
        List<Copy> cases = new ArrayList<>();
        store.forEach(cases::add);
        return cases.stream().map(Copy::document).toList();
    }

    /** A store that fails on some triples, in whatever graph. */
    private record Failing(GraphStore store, Predicate<Triple> untakeable) implements GraphStore {
        @Override
        public List<Triple> about(Node graph, Collection<Node> subjects, Node property) {
            return store.about(graph, subjects, property);
        }

        @Override
        public Set<Triple> contents(Node graph) {
            return store.contents(graph);
        }

        @Override
        public void edit(List<GraphEdit> edits) {
            if (edits.stream().flatMap(edit -> edit.added().stream()).anyMatch(untakeable)) {
                throw new IllegalStateException("disk full");
            }
            store.edit(edits);
        }

        @Override
        public void begin() {
            store.begin();
        }

        @Override
        public boolean isAwaited() {
            return false;
        }

        @Override
        public void commit() {
            store.commit();
        }

        @Override
        public void abort() {
            store.abort();
        }

        @Override
        public void forEach(Consumer<Copy> visitor) {
            store.forEach(visitor);
        }
    }
}
