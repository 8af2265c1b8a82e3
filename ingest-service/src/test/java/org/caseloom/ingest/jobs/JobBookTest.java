package org.caseloom.ingest.jobs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.JobStatus.State;
import org.caseloom.ingest.broker.Outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JobBookTest {
    @Test
    void theLastWordsOfAServiceDoNotOvertakeAnEarlierStateOfALoad() {
        JobBook book = new JobBook();
        JobTally tally = book.open(null, 10);
        List<State> stored = new ArrayList<>();
        Thread[] end = new Thread[1];
        Outbox outbox = new OnlyStates() {
            @Override
            public CompletableFuture<?> send(JobStatus status) {
                if (end[0] == null) { // the clock is about to send, when the service ends
                    tally.allRead();
                    Thread last = Thread.ofPlatform().start(() -> book.publish(this));
                    end[0] = last;
                    await().until(() -> EnumSet.of(Thread.State.BLOCKED, Thread.State.TERMINATED)
                            .contains(last.getState()));
                }
                stored.add(status.state());
                return CompletableFuture.completedFuture(null);
            }
        };
        book.publish(outbox);
        await().until(() -> !end[0].isAlive());
        assertThat(stored).containsExactly(State.READING, State.COMPLETE);
    }

    private abstract static class OnlyStates implements Outbox {
        @Override
        public CompletableFuture<?> send(SourceDocument document, @Nullable JobPlace place) {
            throw new AssertionError("a book sends no documents");
        }

        @Override
        public CompletableFuture<?> delete(String id, long revision) {
            throw new AssertionError("a book deletes nothing");
        }

        @Override
        public void flush() {}
    }
}
