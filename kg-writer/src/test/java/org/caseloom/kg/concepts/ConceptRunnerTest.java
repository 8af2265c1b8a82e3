package org.caseloom.kg.concepts;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class ConceptRunnerTest {
    private final Store store = new Store();
    private final ConceptRunner runner = new ConceptRunner(store);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void ofTheReleasesThatAreThereAtTheStartOnlyTheLastIsWritten() {
        runner.start();
        publish("1", "発熱");
        publish("2", "発熱", "咳嗽");
        assertThat(store.held).isEmpty();
        runner.catchUp();
        eventually("2");
        publish("3", "頭痛");
        eventually("2", "3");
    }

    @Test
    void whereNothingIsPublishedYetTheFirstReleaseIsWrittenWhenItComes() {
        runner.start();
        runner.catchUp();
        publish("1", "発熱");
        eventually("1");
    }

    @Test
    void aStoreThatIsAwayIsTriedAgain() {
        store.failures = 2;
        runner.start();
        publish("1", "発熱");
        runner.catchUp();
        eventually("1");
        assertThat(store.tried).containsExactly("1", "1", "1");
        assertThat(runner.isAlive()).isTrue();
    }

    @Test
    void aNewerReleaseTakesThePlaceOfOneThatIsBeingWritten() {
        store.slow = true;
        runner.start();
        publish("1", "発熱");
        runner.catchUp();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> store.tried.contains("1"));
        publish("2", "咳嗽");
        eventually("2");
    }

    @Test
    void aReplayComparesTheReleaseInForceAgain() {
        runner.start();
        publish("1", "発熱");
        runner.catchUp();
        eventually("1");
        runner.replay();
        eventually("1", "1 anew");
        publish("2", "咳嗽");
        eventually("1", "1 anew", "2");
    }

    @Test
    void aReplayBeforeAnythingIsPublishedHarmsNobody() {
        runner.start();
        runner.replay();
        runner.catchUp();
        publish("1", "発熱");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !store.held.isEmpty());
        assertThat(store.held.getFirst()).startsWith("1");
    }

    @Test
    void whoEndsWhileALargeReleaseIsWrittenNeedNotWaitForAllOfIt() {
        store.slow = true;
        runner.start();
        publish("1", "発熱");
        runner.catchUp();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> store.tried.contains("1"));
        runner.close();
        assertThat(store.held).isEmpty();
        assertThat(store.abandoned).isTrue();
    }

    private void publish(String id, String... labels) {
        ReleaseCut cut = PublishedPartsTest.cut(id, labels);
        cut.parts().forEach((key, part) -> take(key, Json.write(part)));
        take(ReleaseManifest.KEY, Json.write(cut.manifest()));
    }

    private void take(String key, byte[] value) {
        runner.take(new TopicRecord("terms", 0, 0, key, value, null, null));
    }

    private void eventually(String... held) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(store.held)
                .containsExactly(held));
    }

    /** Notes what it is to hold. */
    private static final class Store implements ConceptStore {
        private final List<String> tried = new CopyOnWriteArrayList<>();
        private final List<String> held = new CopyOnWriteArrayList<>();
        private volatile int failures;
        private volatile boolean slow;
        private volatile boolean abandoned;

        @Override
        public boolean hold(PublishedRelease release, boolean anew, BooleanSupplier wantsElse) {
            tried.add(release.id());
            if (failures > 0) {
                failures--;
                throw new UnavailableException("away");
            }
            if (slow && release.id().equals("1")) {
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(wantsElse::getAsBoolean);
                abandoned = true;
                return false;
            }
            held.add(release.id() + (anew ? " anew" : ""));
            return true;
        }
    }
}
