package org.caseloom.ingest.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.JobStatus.State;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.ingest.broker.Outbox;

/**
 * The tallies of all loads. At the start it is filled from topic jobs, then from topic progress; from then on
 * {@link #publish} sends what has changed. Thread-safe.
 */
public final class JobBook {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final Map<String, JobTally> tallies = new ConcurrentHashMap<>();

    /** A new load of that many bytes; its id tells when it began. */
    public JobTally open(@Nullable String source, long bytes) {
        String id = MOMENT.format(Instant.now()) + "-"
                + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
        JobTally tally = new JobTally(id, source, bytes);
        return tallies.putIfAbsent(id, tally) == null ? tally : open(source, bytes);
    }

    /** Takes a load as topic jobs has it; a later state of the same load replaces an earlier one. */
    public void restore(JobStatus status) {
        tallies.put(status.id(), JobTally.restored(status));
    }

    /** Gives up the restored loads that nobody reads any more. */
    public void failInterrupted() {
        tallies.values()
                .stream()
                .filter(tally -> tally.state() == State.READING)
                .forEach(tally -> tally.failed(ErrorCode.LOAD_INTERRUPTED,
                        "Caseloom stopped while the files of this load were read"));
    }

    /** Whether no load waits for reports any more. */
    public boolean allComplete() {
        return tallies.values().stream().allMatch(tally -> tally.state() == State.COMPLETE);
    }

    /** Takes a report of a stage; one about a load that is not known, or complete, changes nothing. */
    public void heard(ProgressReport report) {
        JobTally tally = tallies.get(report.job());
        if (tally != null) {
            tally.heard(report);
        }
    }

    /** The state of one load. */
    public Optional<JobStatus> status(String job) {
        return Optional.ofNullable(tallies.get(job)).map(JobTally::status);
    }

    /** All loads, the newest first. */
    public List<JobStatus> all() {
        return tallies.values()
                .stream()
                .map(JobTally::status)
                .sorted(Comparator.comparing(JobStatus::started).reversed().thenComparing(JobStatus::id))
                .toList();
    }

    /**
     * Sends the states that changed since the last time; the future waits for all of them. One caller at a time, or the last words at
     * the end could overtake an earlier state of the same load.
     */
    public synchronized CompletableFuture<?> publish(Outbox outbox) {
        return CompletableFuture.allOf(tallies.values()
                .stream()
                .flatMap(tally -> tally.unsent().map(status -> sent(outbox, tally, status)).stream())
                .toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<?> sent(Outbox outbox, JobTally tally, JobStatus status) {
        try {
            return outbox.send(status).whenComplete((_, failure) -> {
                if (failure != null) {
                    tally.sendAgain();
                }
            });
        } catch (RuntimeException e) {
            tally.sendAgain();
            throw e;
        }
    }
}
