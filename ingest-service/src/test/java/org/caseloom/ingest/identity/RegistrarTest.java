package org.caseloom.ingest.identity;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.ingest.FakeBroker;
import org.caseloom.ingest.broker.TopicPlace;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrarTest {
    private static final SourceDocument FEVER = document("a", "発熱あり。");

    private final FakeBroker broker = new FakeBroker();
    private final DocumentLedger ledger = new DocumentLedger();
    private final Registrar registrar = new Registrar(ledger, broker);

    private static SourceDocument document(String id, String text) {
        return new SourceDocument(id, 0, Language.JA, DocumentKind.NOTE, "題", text, "2024", "学会");
    }

    @Test
    void theSameDocumentTwiceIsADuplicateAndAChangedOneTheNextRevision() {
        assertThat(registrar.register(FEVER, null)).isInstanceOf(Registration.Sent.class)
                .extracting(Registration::revision)
                .isEqualTo(1L);
        assertThat(registrar.register(FEVER, null)).isEqualTo(new Registration.Duplicate(1));
        assertThat(registrar.register(document("a", "発熱なし。"), null).revision()).isEqualTo(2);
        assertThat(registrar.register(document("b", "発熱あり。"), null).revision()).isEqualTo(1);
        assertThat(broker.documents()).extracting(FakeBroker.Sent::revision).containsExactly(1L, 2L, 1L);
    }

    static List<SourceDocument> changes() {
        return List.of(new SourceDocument("a", 0, Language.EN, DocumentKind.NOTE, "題", "発熱あり。", "2024", "学会"),
                new SourceDocument("a", 0, Language.JA, DocumentKind.DISCHARGE, "題", "発熱あり。", "2024", "学会"),
                new SourceDocument("a", 0, Language.JA, DocumentKind.NOTE, null, "発熱あり。", "2024", "学会"),
                new SourceDocument("a", 0, Language.JA, DocumentKind.NOTE, "題発", "熱あり。", "2024", "学会"),
                new SourceDocument("a", 0, Language.JA, DocumentKind.NOTE, "題", "発熱あり。", null, "2024"),
                new SourceDocument("a", 0, Language.JA, DocumentKind.NOTE, "題", "発熱あり。", "2024", ""));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everythingThatIsStoredCountsAsContent(SourceDocument changed) {
        registrar.register(FEVER, null);
        assertThat(registrar.register(changed, null).revision()).isEqualTo(2);
    }

    @Test
    void revisionsGoOnOverADeletion() {
        registrar.register(FEVER, null);
        assertThat(registrar.delete("a").orElseThrow().revision()).isEqualTo(2);
        assertThat(registrar.delete("a")).isEmpty();
        assertThat(registrar.delete("unknown")).isEmpty();
        assertThat(registrar.register(FEVER, null).revision()).isEqualTo(3);
    }

    @Test
    void whatTheTopicHoldsIsRememberedAfterARestart() {
        registrar.register(FEVER, null);
        registrar.register(document("b", "咳嗽"), null);
        registrar.delete("b");
        DocumentLedger later = new DocumentLedger();
        broker.followDocuments(TopicPlace.BEGINNING, new TopicMemory(later));
        Registrar restarted = new Registrar(later, broker);
        assertThat(later.size()).isEqualTo(1);
        assertThat(restarted.register(FEVER, null)).isEqualTo(new Registration.Duplicate(1));
        assertThat(restarted.register(document("b", "咳嗽"), null).revision()).isEqualTo(3);
    }

    @Test
    void aDocumentThatWasNotStoredCanBeSentAgain() {
        broker.refuse(true);
        assertThat(registrar.register(FEVER, null)).isInstanceOf(Registration.Sent.class);
        broker.refuse(false);
        assertThat(registrar.register(FEVER, null)).isInstanceOf(Registration.Sent.class);
        broker.refuse(true);
        registrar.delete("a");
        broker.refuse(false);
        assertThat(registrar.delete("a")).isPresent();
    }

    @Test
    void anOldEchoFromTheTopicDoesNotUndoANewerRevision() {
        registrar.register(FEVER, null);
        registrar.register(document("a", "発熱なし。"), null);
        ledger.stored("a", 1, ContentHash.of(FEVER));
        assertThat(registrar.register(document("a", "発熱なし。"), null)).isEqualTo(new Registration.Duplicate(2));
    }

    @Test
    void revisionsOfOneIdGoOutInOrderFromManyThreads() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 500)
                    .<Callable<Registration>>mapToObj(
                            i -> () -> registrar.register(document("a", "発熱" + i), null))
                    .toList());
        }
        assertThat(broker.documents()).extracting(FakeBroker.Sent::revision)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
    }
}
