package org.caseloom.kg.concepts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.TopicFollower;
import org.caseloom.transport.TopicRecord;

/**
 * Lets a store hold the concepts of the release in force, on a thread of its own beside the one that writes cases. Where
 * the store does not take them it waits, longer each time up to half a minute, and tries again; a newer release takes
 * the place of one that is being written. A damaged release is a dead letter, and the one before counts. Thread-safe.
 */
public final class ConceptRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConceptRunner.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    /** What is asked for; nothing in it where it is only to look again. */
    private record Order(Optional<PublishedRelease> release, boolean anew) {}

    private final ConceptStore store;
    private final PublishedParts parts = new PublishedParts();
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean caughtUp;
    private volatile @Nullable PublishedRelease last;
    private volatile @Nullable TopicFollower follower;
    // of the thread that writes
    private @Nullable PublishedRelease wanted;
    private boolean anew;
    private Duration wait = Duration.ZERO;

    /** One that nobody has started. */
    public ConceptRunner(ConceptStore store) {
        this.store = store;
        this.thread = Thread.ofPlatform().name("concepts").daemon(true).unstarted(this::run);
    }

    /** Begins to follow topic terms, which must exist, and returns at once. */
    public void start(KafkaSettings kafka, DeadLetters deadLetters) {
        start();
        follower = TopicFollower.start(kafka, Topic.TERMS, deadLetters, this::take, this::catchUp);
    }

    void start() {
        thread.start();
    }

    /** Compares everything again with what was published. */
    public void replay() {
        orders.add(new Order(Optional.empty(), true));
    }

    /** Whether it still follows; also while it waits for the store, and before it was started. */
    public boolean isAlive() {
        TopicFollower following = follower;
        return following == null || following.isAlive() && thread.isAlive();
    }

    void take(TopicRecord read) {
        parts.accept(read.key(), read.value()).ifPresent(release -> {
            last = release;
            if (caughtUp) {
                orders.add(new Order(Optional.of(release), false));
            }
        });
    }

    /** Of what the topic holds at the start, only the last release is for anybody. */
    void catchUp() {
        caughtUp = true;
        orders.add(new Order(Optional.ofNullable(last), false));
    }

    private void run() {
        while (open) {
            for (Order order = next(); order != null; order = orders.poll()) {
                wanted = order.release().orElse(wanted);
                anew |= order.anew();
            }
            if (open && wanted != null) {
                write(wanted);
            }
        }
    }

    private void write(PublishedRelease release) {
        try {
            anew &= !store.hold(release, anew, () -> !open || !orders.isEmpty());
            wait = Duration.ZERO;
        } catch (RuntimeException e) {
            if (wait.isZero()) { // once, not at every attempt
                LOG.warn("the concepts of release {} are not in the graph yet: {}", release.id(), e.getMessage(), e);
            }
            Duration longer = wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
            wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
        }
    }

    /** Nothing where it is time to try again. */
    private @Nullable Order next() {
        try {
            return wait.isZero() ? orders.take() : orders.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
            return null;
        }
    }

    /** Ends with what it is writing at the moment; the rest follows after the next start. */
    @Override
    public void close() {
        TopicFollower following = follower;
        if (following != null) {
            following.close();
        }
        open = false;
        orders.add(new Order(Optional.empty(), false)); // no interruption: it would close the store's files
        try {
            if (thread.isAlive() && !thread.join(GOODBYE)) {
                LOG.warn("the concepts are still being written after {} s", GOODBYE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
