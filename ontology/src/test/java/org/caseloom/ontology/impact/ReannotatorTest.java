package org.caseloom.ontology.impact;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.corpus.Entries.entry;
import static org.caseloom.ontology.impact.Releases.concept;
import static org.caseloom.ontology.impact.Releases.release;
import static org.caseloom.ontology.impact.Releases.with;

class ReannotatorTest {
    private static final Concept FEVER = concept("CSL:fever", "発熱");
    private static final Concept COUGH = concept("CSL:cough", "咳嗽");
    private static final TermRelease R1 = release("r1", COUGH, FEVER);
    private static final TermRelease R2 = release("r2", COUGH, with(FEVER, "熱発"));
    private static final TermRelease R3 = release("r3", with(COUGH, "咳き"), with(FEVER, "熱発"));

    private final Topic topic = new Topic();
    private final Map<String, TermChanges> history = new HashMap<>();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final InstantSource clock = () -> now;
    private Path folder;
    private Corpus corpus;

    /** Remembers what was asked for. */
    private static final class Topic implements ReannotationRequests {
        private final List<String> sent = new ArrayList<>();
        private final Map<String, Set<String>> byRelease = new HashMap<>();

        @Override
        public CompletableFuture<?> send(String document, String release) {
            sent.add(document);
            byRelease.computeIfAbsent(release, _ -> new HashSet<>()).add(document);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Set<String> sent(String release) {
            return byRelease.getOrDefault(release, Set.of());
        }

        List<String> taken() {
            List<String> taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }
    }

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        corpus = Corpus.open(folder);
        history.put("r2", TermChanges.between(R1, R2));
        history.put("r3", TermChanges.between(R2, R3));
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void exactlyTheTouchedDocumentsAreStructuredAgainOnceEach() {
        corpus.put(entry("d1", "r1", "熱発した。"));
        corpus.put(entry("d2", "r1", "咳嗽。", "CSL:cough"));
        corpus.put(entry("d3", "r1", "発熱。", "CSL:fever"));
        Reannotator reannotator = running("r1");
        assertThat(reannotator.remaining()).isZero();

        reannotator.released(history.get("r2"));
        // d3 mentions the concept, by a form that it had before
        assertThat(reannotator.remaining()).isEqualTo(1);
        sendAll(reannotator);
        assertThat(topic.taken()).containsExactly("d1");

        arrive(reannotator, entry("d1", "r2", "熱発した。", "CSL:fever"));
        assertThat(reannotator.remaining()).isZero();
        sendAll(reannotator);
        assertThat(topic.taken()).isEmpty();
    }

    @Test
    void afterACrashExactlyWhatIsLeftIsAskedFor() {
        corpus.startOver("t");
        corpus.put(entry("d1", "r1", "熱発した。"));
        corpus.put(entry("d2", "r2", "熱発した。", "CSL:fever"));
        corpus.put(entry("d3", "r1", "咳嗽。", "CSL:cough"));
        corpus.put(entry("d4", "r1", "熱発。"));
        corpus.close();
        corpus = Corpus.open(folder);
        topic.send("d4", "r2");
        topic.taken();

        Reannotator reannotator = running("r2");

        assertThat(reannotator.remaining()).isEqualTo(2);
        reannotator.send();
        assertThat(topic.taken()).as("d4 was asked for before the crash").containsExactly("d1");
        now = now.plusSeconds(15);
        sendAll(reannotator);
        assertThat(topic.taken()).as("but it did not come").contains("d4");
    }

    @Test
    void aDocumentOfAnOlderReleaseIsTouchedByAllThatCameSince() {
        corpus.put(entry("d1", "r1", "熱発した。"));
        corpus.put(entry("d2", "r2", "熱発した。", "CSL:fever"));
        corpus.put(entry("d3", "r1", "咳き込んだ。"));
        corpus.put(entry("d4", "r2", "咳き込んだ。"));
        corpus.put(entry("d5", "r1", "腹痛。"));
        corpus.put(entry("d6", "nobody knows", "腹痛。"));

        Reannotator reannotator = running("r3");
        sendAll(reannotator);

        assertThat(topic.taken()).containsExactlyInAnyOrder("d1", "d3", "d4", "d6");
    }

    @Test
    void nothingIsSentBeforeTheCorpusHoldsTheTopic() {
        corpus.put(entry("d1", "r1", "熱発した。"));
        Reannotator reannotator = reannotator("r2");
        sendAll(reannotator);
        assertThat(topic.taken()).isEmpty();

        arrive(reannotator, entry("d1", "r2", "熱発した。", "CSL:fever"));
        reannotator.corpusIsWhole();
        sendAll(reannotator);
        assertThat(topic.taken()).isEmpty();
    }

    @Test
    void aDocumentThatALaggingAnnotatorMadeIsCaught() {
        Reannotator reannotator = running("r2");
        arrive(reannotator, entry("d1", "r1", "熱発した。"));
        arrive(reannotator, entry("d2", "r1", "腹痛。"));
        assertThat(reannotator.remaining()).isEqualTo(1);

        sendAll(reannotator);
        assertThat(topic.taken()).containsExactly("d1");
        arrive(reannotator, entry("d1", "r1", "熱発した。"));
        reannotator.send();
        assertThat(topic.taken()).as("not at once: the annotator needs a moment").isEmpty();
        now = now.plusSeconds(1);
        reannotator.send();
        assertThat(topic.taken()).containsExactly("d1");
    }

    @Test
    void aDocumentThatIsDeletedOrNoLongerTouchedIsNotWaitedFor() {
        corpus.put(entry("d1", "r1", "熱発した。"));
        corpus.put(entry("d2", "r1", "熱発した。"));
        Reannotator reannotator = running("r2");
        assertThat(reannotator.remaining()).isEqualTo(2);

        corpus.remove("d1");
        reannotator.gone("d1");
        arrive(reannotator, entry("d2", "r1", "書き直した。"));
        assertThat(reannotator.remaining()).isZero();
    }

    @Test
    void aReleaseInTheMiddleOfReannotationTakesOver() {
        corpus.put(entry("d1", "r1", "熱発した。"));
        corpus.put(entry("d2", "r1", "咳き込んだ。"));
        Reannotator reannotator = running("r1");
        reannotator.released(history.get("r2"));
        reannotator.released(history.get("r3"));

        assertThat(reannotator.release()).isEqualTo("r3");
        assertThat(reannotator.remaining()).isEqualTo(2);
        arrive(reannotator, entry("d1", "r2", "熱発した。", "CSL:fever"));
        assertThat(reannotator.remaining()).as("r3 changes nothing in d1").isEqualTo(1);
        arrive(reannotator, entry("d2", "r3", "咳き込んだ。", "CSL:cough"));
        assertThat(reannotator.remaining()).isZero();
    }

    private Reannotator running(String release) {
        Reannotator reannotator = reannotator(release);
        reannotator.corpusIsWhole();
        return reannotator;
    }

    private Reannotator reannotator(String release) {
        return new Reannotator(corpus, topic, release, id -> Optional.ofNullable(history.get(id)), _ -> Set.of(),
                clock);
    }

    private void arrive(Reannotator reannotator, CorpusEntry entry) {
        corpus.put(entry);
        reannotator.arrived(entry);
    }

    /** Sends for as long as it takes annotators to switch, and not so long that anything is sent twice. */
    private void sendAll(Reannotator reannotator) {
        Instant began = now;
        reannotator.send();
        now = now.plusSeconds(16);
        reannotator.send();
        now = began;
    }
}
