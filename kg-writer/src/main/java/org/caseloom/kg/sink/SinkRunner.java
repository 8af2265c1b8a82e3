package org.caseloom.kg.sink;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;

/**
 * Feeds a sink from a topic on a thread of its own: collect, write, commit, report, settle. While documents pour in,
 * batches are committed together until the sink wants it otherwise. Where the sink, the broker or the reports are
 * unavailable it waits, longer each time up to five seconds, and begins again from the last settled place;
 * nothing is dropped and writing again is harmless. Any other failure is a fault: the runner ends, and says so in its
 * health. Thread-safe.
 */
public final class SinkRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkRunner.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(30);

    private final Sink sink;
    private final Supplier<RecordSource> sources;
    private final BatchGroup group;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable RecordSource reading;
    private volatile @Nullable String trouble;
    private volatile boolean ended;
    private volatile boolean anewWanted;
    private volatile boolean replaying;
    private Duration wait = FIRST_WAIT;

    public SinkRunner(Sink sink, Supplier<RecordSource> sources, Reports reports) {
        this.sink = sink;
        this.sources = sources;
        this.group = new BatchGroup(sink, reports);
        this.thread = Thread.ofPlatform().name("sink-" + sink.name()).daemon(true).unstarted(this::run);
    }

    /** Begins; once. */
    public void start() {
        thread.start();
    }

    /** Writes the whole topic again, beginning soon; what is there serves meanwhile. */
    public void replay() {
        replaying = true;
        anewWanted = true;
        RecordSource source = reading;
        if (source != null) {
            source.wakeUp();
        }
    }

    /** Whether a replay is not through yet. */
    public boolean isReplaying() {
        return replaying;
    }

    /** How it is doing. */
    public SinkHealth health() {
        return new SinkHealth(sink.name(), thread.isAlive() && !ended, trouble, group.written(), group.refused());
    }

    /** Ends after the batch at hand, with all that was written committed. */
    @Override
    public void close() {
        closed.countDown();
        RecordSource source = reading;
        if (source != null) {
            source.wakeUp();
        }
        try {
            if (thread.isAlive() && !thread.join(GOODBYE)) {
                LOG.warn("the {} sink did not end within {} s", sink.name(), GOODBYE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (open()) {
                readUntilTrouble();
            }
        } catch (RuntimeException | Error e) {
            ended = true;
            trouble = "ended by a fault: " + e;
            LOG.error("the {} sink ended", sink.name(), e);
        }
    }

    private void readUntilTrouble() {
        try (RecordSource source = sources.get(); group) {
            reading = source;
            Map<Integer, Long> from = sink.open(source.topic());
            if (anewWanted) {
                sink.beginAnew();
                anewWanted = false;
                from = sink.open(source.topic());
            }
            source.seek(from);
            boolean complete = false;
            BatchCollector collector = new BatchCollector(System::nanoTime, sink.patience());
            while (open() && !anewWanted) {
                collector.add(source.poll(patience(collector)));
                boolean nothingCame = collector.isEmpty();
                if (nothingCame || group.isDue()) {
                    end();
                }
                if (collector.due()) {
                    boolean loading = collector.loading();
                    group.write(Batch.of(collector.take(), source.positions()));
                    if (!loading || group.isDue()) {
                        end();
                    }
                }
                if (!complete && collector.isEmpty() && source.atEnd()) { // also where documents never cease to come
                    end();
                    sink.complete();
                    complete = true;
                    replaying = false;
                }
                if (nothingCame) {
                    sink.rest();
                    wellAgain();
                }
            }
            end();
        } catch (UnavailableException e) {
            pause(e);
        } finally {
            reading = null;
        }
    }

    /** Who waits for the sink's store while a group is open is to be noticed soon. */
    private Duration patience(BatchCollector collector) {
        Duration left = collector.left();
        return group.isOpen() && left.compareTo(BatchCollector.LULL) > 0 ? BatchCollector.LULL : left;
    }

    private void end() {
        if (group.isOpen()) {
            group.end();
            wellAgain();
        }
    }

    private void wellAgain() {
        trouble = null;
        wait = FIRST_WAIT;
    }

    private void pause(CaseloomException reason) {
        if (!open()) {
            return;
        }
        if (!String.valueOf(reason.getMessage()).equals(trouble)) { // once, not at every attempt
            LOG.warn("the {} sink waits: {}", sink.name(), reason.getMessage(), reason);
        }
        trouble = String.valueOf(reason.getMessage());
        try {
            if (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    private boolean open() {
        return closed.getCount() > 0;
    }
}
