package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.Refusal;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every store that cases can be kept in. */
abstract class GraphSinkContract {
    private static final TopicIdentity TOPIC = new TopicIdentity(Documents.TOPIC, "topic-a");

    private GraphStore store;
    private GraphSink sink;

    /** The store under test, empty. */
    abstract GraphStore store();

    @BeforeEach
    void open() {
        store = store();
        sink = new GraphSink(store);
        sink.open(TOPIC);
    }

    @Test
    void aDocumentIsInTheGraphAfterItsBatch() {
        write(Documents.record(Documents.japanese("a", 1), 0, 0), Documents.record(Documents.english("b", 1), 0, 1));
        assertThat(cases()).containsExactlyInAnyOrder(new Copy("a", 1, Documents.RELEASE),
                new Copy("b", 1, Documents.RELEASE));
        assertThat(Shapes.violations(stored())).isEmpty();
    }

    @Test
    void replacingLeavesNothingOfTheOldRevision() {
        write(Documents.record(Documents.japanese("a", 1), 0, 0));
        StructuredDocument newer = Documents.of("a", 2, "2026-11-21.1",
                List.of(Documents.finding("m1", 3, "fever", Assertion.ABSENT, Mention.PATIENT)));
        write(Documents.record(newer, 0, 1));
        assertThat(triples()).isEqualTo(GraphProjection.project(newer));
    }

    @Test
    void theSameRevisionByANewerReleaseReplaces() {
        write(Documents.record(Documents.of("a", 1, "2026-11-20.3", List.of()), 0, 0));
        write(Documents.record(Documents.of("a", 1, "2026-11-21.1", List.of()), 0, 1));
        assertThat(cases()).containsExactly(new Copy("a", 1, "2026-11-21.1"));
    }

    @Test
    void anOlderRevisionIsPassedOver() {
        write(Documents.record(Documents.of("a", 5, Documents.RELEASE, List.of()), 0, 0));
        List<Refusal> refusals = write(Documents.record(Documents.japanese("a", 4), 0, 1));
        assertThat(cases()).containsExactly(new Copy("a", 5, Documents.RELEASE));
        assertThat(refusals).isEmpty();
    }

    @Test
    void aDeletionLeavesNothingOfItsDocumentAndEverythingOfTheOthers() {
        StructuredDocument other = Documents.english("ab", 1); // an id that begins like the deleted one
        write(Documents.record(Documents.english("a", 1), 0, 0), Documents.record(other, 0, 1));
        write(Documents.deletion("a", 2, 2L));
        assertThat(triples()).isEqualTo(GraphProjection.project(other));
    }

    @Test
    void aDeletionOlderThanTheStoredRevisionIsPassedOver() {
        write(Documents.record(Documents.of("a", 5, Documents.RELEASE, List.of()), 0, 0));
        write(Documents.deletion("a", 1, 4L));
        assertThat(cases()).hasSize(1);
    }

    @Test
    void aDeletionWithoutARevisionDeletesWhateverIsThere() {
        write(Documents.record(Documents.japanese("a", 5), 0, 0));
        write(Documents.deletion("a", 1, null));
        assertThat(triples()).isEmpty();
    }

    @Test
    void deletionsOfWhatIsNotThereAreHarmless() {
        assertThat(write(Documents.deletion("a", 0, 1L))).isEmpty();
        assertThat(triples()).isEmpty();
    }

    @Test
    void withinABatchTheLastRevisionWins() {
        write(Documents.record(Documents.japanese("a", 1), 0, 0), Documents.deletion("a", 1, 2L),
                Documents.record(Documents.of("a", 3, Documents.RELEASE, List.of()), 0, 2));
        assertThat(cases()).containsExactly(new Copy("a", 3, Documents.RELEASE));
    }

    @Test
    void writingABatchAgainChangesNothing() {
        TopicRecord record = Documents.record(Documents.english("a", 1), 0, 0);
        write(record);
        Set<Triple> before = triples();
        write(record);
        assertThat(triples()).isEqualTo(before);
    }

    @Test
    void aDocumentThatCannotBeProjectedIsRefusedAndTheOthersAreWritten() {
        StructuredDocument faulty = Documents.of("faulty", 1, Documents.RELEASE,
                List.of(Documents.finding("m1", 0, "fever", null, Mention.PATIENT)));
        List<Refusal> refusals = write(Documents.record(Documents.japanese("a", 1), 0, 0),
                Documents.record(faulty, 0, 1), Documents.record(Documents.japanese("b", 1), 0, 2));
        assertThat(cases()).extracting(Copy::document).containsExactlyInAnyOrder("a", "b");
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.record().key()).isEqualTo("faulty");
            assertThat(refusal.reason().code()).isEqualTo(ErrorCode.GRAPH_REFUSED);
            assertThat(refusal.reason()).hasMessageContaining("revision 1 of faulty");
        });
    }

    @Test
    void readingBeginsAgainAtTheLastBatchThatWasReported() {
        Batch first = batch(Map.of(0, 10L, 1, 7L), Documents.record(Documents.japanese("a", 1), 0, 9));
        sink.write(first);
        sink.commit();
        assertThat(new GraphSink(store).open(TOPIC)).as("written but not reported").isEmpty();
        sink.settle(first.next());
        sink.write(batch(Map.of(0, 20L, 1, 7L), Documents.record(Documents.japanese("b", 1), 0, 19)));
        sink.commit();
        assertThat(new GraphSink(store).open(TOPIC)).isEqualTo(Map.of(0, 10L, 1, 7L));
        assertThat(offsets().next()).isEqualTo(Map.of(0, 20L, 1, 7L));
    }

    @Test
    void afterARestNothingIsReadAgain() {
        Batch batch = batch(Map.of(0, 10L), Documents.record(Documents.japanese("a", 1), 0, 9));
        sink.write(batch);
        sink.commit();
        sink.settle(batch.next());
        assertThat(new GraphSink(store).open(TOPIC)).as("no rest yet").isEmpty();
        sink.rest();
        assertThat(new GraphSink(store).open(TOPIC)).isEqualTo(Map.of(0, 10L));
        assertThat(offsets().next()).isEqualTo(Map.of(0, 10L));
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsFirstRecord() {
        Batch batch = batch(Map.of(0, 10L), Documents.record(Documents.japanese("a", 1), 0, 9));
        sink.write(batch);
        sink.commit();
        sink.settle(batch.next());
        sink.write(batch(Map.of(0, 11L)));
        sink.commit();
        assertThat(new GraphSink(store).open(new TopicIdentity(Documents.TOPIC, "topic-b"))).isEmpty();
    }

    @Test
    void anewTheGraphServesUntilItIsReplacedAndLosesWhatTheTopicLacks() {
        TopicRecord kept = Documents.record(Documents.japanese("kept", 1), 0, 1);
        write(Documents.record(Documents.japanese("gone", 1), 0, 0), kept);
        sink.beginAnew();
        assertThat(sink.open(TOPIC)).as("from the first record").isEmpty();
        assertThat(cases()).extracting(Copy::document).containsExactlyInAnyOrder("kept", "gone");
        write(kept);
        sink.complete();
        assertThat(triples()).isEqualTo(GraphProjection.project(Documents.japanese("kept", 1)));
    }

    @Test
    void whatFollowsTheCasesIsWrittenWithThem() {
        Node counts = NodeFactory.createURI("https://caseloom.org/graph/test");
        List<CaseChange> seen = new ArrayList<>();
        GraphSink followed = new GraphSink(store, List.of((changes, _) -> {
            seen.addAll(changes);
            return changes.stream()
                    .map(change -> GraphEdit.adding(counts,
                            List.of(Triple.create(change.caseNode(), CaseTerms.KIND, CaseTerms.CASE))))
                    .toList();
        }));
        followed.open(TOPIC);
        followed.write(batch(Map.of(0, 1L), Documents.record(Documents.japanese("a", 1), 0, 0)));
        followed.write(batch(Map.of(0, 2L), Documents.deletion("a", 1, 2L)));
        followed.commit();
        Set<Triple> tree = GraphProjection.project(Documents.japanese("a", 1));
        Node caseNode = GraphProjection.caseNode("a");
        assertThat(seen).containsExactly(new CaseChange(caseNode, Set.of(), tree),
                new CaseChange(caseNode, tree, Set.of()));
        assertThat(store.contents(counts)).hasSize(1);
        store.edit(List.of(new GraphEdit(counts, store.contents(counts), List.of())));
    }

    @Test
    void offsetsStayOutOfTheGraphOfCases() {
        sink.write(batch(Map.of(0, 10L)));
        sink.commit();
        assertThat(triples()).isEmpty();
    }

    private List<Refusal> write(TopicRecord... records) {
        Batch batch = batch(Map.of(0, records[records.length - 1].offset() + 1), records);
        List<Refusal> refusals = sink.write(batch);
        sink.commit();
        sink.settle(batch.next());
        return refusals;
    }

    private static Batch batch(Map<Integer, Long> next, TopicRecord... records) {
        Batch batch = Batch.of(List.of(records), next);
        assertThat(batch.unreadable()).isEmpty();
        return batch;
    }

    private List<Copy> cases() {
        List<Copy> cases = new ArrayList<>();
        store.forEach(cases::add);
        return cases;
    }

    private Graph stored() {
        Graph copy = GraphFactory.createDefaultGraph();
        triples().forEach(copy::add);
        return copy;
    }

    private Set<Triple> triples() {
        return store.contents(GraphStore.CASES);
    }

    private GraphOffsets offsets() {
        return new GraphOffsets(store, TOPIC);
    }
}
