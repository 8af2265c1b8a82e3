package org.caseloom.kg.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.kg.Documents;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTest {
    private static final String OLD = "2026-11-20.3";
    private static final String NEW = "2026-11-21.1";

    private final Map<Topic, List<TopicRecord>> topics = new EnumMap<>(Topic.class);
    private final List<Copy> graph = new ArrayList<>();
    private final List<Copy> index = new ArrayList<>();

    @Test
    void aDocumentThatIsEverywhereInTheSameRevisionIsNoDifference() {
        document("a", 2);
        structured("a", 2, OLD);
        inBoth(new Copy("a", 2, OLD));
        assertThat(verify()).isEqualTo(new Verification(1, 1, 1, 1, 0, 0, List.of()));
        assertThat(verify().clean()).isTrue();
    }

    @Test
    void onlyTheLatestRecordOfAKeyCounts() {
        document("a", 1);
        document("a", 2);
        structured("a", 1, OLD);
        structured("a", 2, OLD);
        inBoth(new Copy("a", 2, OLD));
        assertThat(verify().clean()).isTrue();
    }

    @Test
    void missingCopiesAreNamedWithTheirPlace() {
        document("a", 1);
        document("b", 1);
        structured("b", 1, OLD);
        index.add(new Copy("b", 1, OLD));
        assertThat(verify().differences()).containsExactly(
                new Difference("a", Place.STRUCTURED_DOCUMENTS, 1L, null, "structured-documents lacks it"),
                new Difference("b", Place.GRAPH, 1L, null, "graph lacks it"));
    }

    @Test
    void differentRevisionsAreNamed() {
        document("a", 3);
        structured("a", 3, OLD);
        graph.add(new Copy("a", 3, OLD));
        index.add(new Copy("a", 2, OLD));
        assertThat(verify().differences()).containsExactly(
                new Difference("a", Place.INDEX, 3L, 2L, "index holds revision 2, not 3"));
    }

    @Test
    void anAnnotationByAnOlderReleaseIsADifference() {
        document("a", 1);
        structured("a", 1, OLD);
        structured("a", 1, NEW);
        graph.add(new Copy("a", 1, NEW));
        index.add(new Copy("a", 1, OLD));
        assertThat(verify().differences()).singleElement()
                .satisfies(difference -> assertThat(difference.what())
                        .isEqualTo("index holds it as release " + OLD + " annotated it, not " + NEW));
    }

    @Test
    void aDeletedDocumentMustBeGoneEverywhere() {
        document("a", 1);
        add(Topic.DOCUMENTS, "a", null);
        structured("a", 1, OLD);
        add(Topic.STRUCTURED_DOCUMENTS, "a", null);
        assertThat(verify()).isEqualTo(new Verification(0, 0, 0, 0, 0, 0, List.of()));
        index.add(new Copy("a", 1, OLD));
        assertThat(verify().differences()).containsExactly(new Difference("a", Place.INDEX, null, 1L,
                "index holds revision 1 of it, which is deleted or was never there"));
    }

    @Test
    void whatEndedInDeadLettersIsAccountedFor() {
        document("a", 1);
        letter("nlp-stream", Topic.DOCUMENTS, "a", 0);
        Verification verification = verify();
        assertThat(verification.clean()).isTrue();
        assertThat(verification.inDeadLetters()).isEqualTo(1);
        assertThat(verification.documents()).isEqualTo(1);
        assertThat(verification.structured()).isZero();
    }

    @Test
    void aNewRevisionThatCouldNotBeStructuredLeavesTheOldOneInPlace() {
        document("a", 1);
        structured("a", 1, OLD);
        inBoth(new Copy("a", 1, OLD));
        document("a", 2);
        assertThat(verify().clean()).isFalse();
        letter("nlp-stream", Topic.DOCUMENTS, "a", 1);
        assertThat(verify().clean()).isTrue();
    }

    @Test
    void aDeadLetterOfAnEarlierRevisionExplainsNothing() {
        document("a", 1);
        document("a", 2);
        letter("nlp-stream", Topic.DOCUMENTS, "a", 0);
        assertThat(verify().differences()).hasSize(1);
    }

    @Test
    void aReplayedDeadLetterExplainsNothing() {
        document("a", 1);
        letter("nlp-stream", Topic.DOCUMENTS, "a", 0);
        add(Topic.DEAD_LETTERS, "documents-0-0", null);
        assertThat(verify().differences()).hasSize(1);
    }

    @Test
    void aDeadLetterOfOneSinkDoesNotExcuseTheOther() {
        document("a", 1);
        structured("a", 1, OLD);
        letter(Reconciliation.INDEX_STAGE, Topic.STRUCTURED_DOCUMENTS, "a", 0);
        assertThat(verify().differences()).extracting(Difference::where).containsExactly(Place.GRAPH);
        assertThat(verify().inDeadLetters()).isEqualTo(1);
    }

    @Test
    void anUnreadableDeadLetterOrRecordStopsNothing() {
        document("a", 1);
        add(Topic.DEAD_LETTERS, "x", "{}".getBytes(StandardCharsets.UTF_8));
        add(Topic.STRUCTURED_DOCUMENTS, "a", "rubbish".getBytes(StandardCharsets.UTF_8));
        assertThat(verify().differences()).hasSize(1);
    }

    @Test
    void asManyDifferencesAreNamedAsAreAskedForAndAllAreCounted() {
        for (int i = 0; i < 1500; i++) {
            document("a" + i, 1);
        }
        assertThat(verify(1000).differing()).isEqualTo(1500);
        assertThat(verify(1000).differences()).hasSize(1000);
        assertThat(verify(1_000_000).differences()).hasSize(1500);
    }

    @Test
    void aCaseThatTheGraphHoldsTwiceIsADifferenceThoughOneOfThemIsRight() {
        document("a", 2);
        structured("a", 2, OLD);
        inBoth(new Copy("a", 2, OLD));
        graph.addFirst(new Copy("a", 1, OLD));
        assertThat(verify().differences()).extracting(Difference::what).containsExactly("graph holds it twice");
    }

    @Test
    void theResultSaysInItsJsonWhetherAllIsWell() {
        assertThat(Json.text(verify())).contains("\"clean\":true");
    }

    private Verification verify() {
        return verify(Verification.LISTED);
    }

    private Verification verify(int listed) {
        return new Reconciliation((topic, handler) -> topics.getOrDefault(topic, List.of()).forEach(handler),
                graph::forEach, index::forEach).verify(listed);
    }

    private void inBoth(Copy copy) {
        graph.add(copy);
        index.add(copy);
    }

    private void document(String id, long revision) {
        add(Topic.DOCUMENTS, id, Json.write(new SourceDocument(id, revision, Language.JA, DocumentKind.CASE_REPORT,
                null, "39度の発熱", null, null)));
    }

    private void structured(String id, long revision, String release) {
        add(Topic.STRUCTURED_DOCUMENTS, id, Json.write(Documents.of(id, revision, release, List.of())));
    }

    private void letter(String stage, Topic topic, String document, long offset) {
        add(Topic.DEAD_LETTERS, topic.topicName() + "-0-" + offset, Json.write(new DeadLetter(document, stage,
                ErrorCode.STRUCTURING_FAILED, "what", "advice", topic.topicName(), 0, offset, null, Instant.EPOCH)));
    }

    private void add(Topic topic, String key, byte[] value) {
        List<TopicRecord> records = topics.computeIfAbsent(topic, _ -> new ArrayList<>());
        records.add(new TopicRecord(topic.topicName(), 0, records.size(), key, value, null, null));
    }
}
