package org.caseloom.ontology;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationTest {
    @Test
    void whatIsAskedForMeanwhileWaitsAndOnlyTheLastOfItIsDone() throws InterruptedException {
        List<String> done = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        try (Preparation preparation = new Preparation()) {
            preparation.of(() -> {
                begun.countDown();
                await(goOn);
                done.add("first");
            });
            begun.await();
            preparation.of(() -> done.add("second"));
            preparation.of(() -> {
                done.add("third");
                last.countDown();
            });
            assertThat(done).isEmpty();
            goOn.countDown();
            last.await();
        }
        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void aFailureDoesNotKeepTheNextFromBeingDone() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        try (Preparation preparation = new Preparation()) {
            preparation.of(() -> {
                done.countDown();
                throw new IllegalStateException("cannot be prepared");
            });
            while (done.getCount() == 2) {
                Thread.onSpinWait();
            }
            preparation.of(done::countDown);
            done.await();
        }
        assertThat(done.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
