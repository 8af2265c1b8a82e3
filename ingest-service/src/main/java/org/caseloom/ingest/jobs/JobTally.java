package org.caseloom.ingest.jobs;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.JobStatus.State;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Rejection;

/**
 * The count of one load: what its files held, and what became of it further on. The status for people has both; the
 * {@linkplain #unsent() status for the topic} leaves rejections on the way out until the load is complete, because
 * after a restart these are counted again from topic progress. Thread-safe.
 */
public final class JobTally {
    private final String id;
    private final Instant started;
    private final @Nullable String source;
    private final long bytes;
    private State reading = State.READING;
    private @Nullable Instant finished;
    private long read;
    private long accepted;
    private long duplicate;
    private int sequence;
    private long bytesRead;
    private RejectionList atIntake = new RejectionList();
    /** Null once the load is complete: {@link #last} then has all that there is to say. */
    private @Nullable Passage passage = new Passage();
    private @Nullable JobStatus last;
    private boolean changed = true;

    /** A load that begins now. */
    JobTally(String id, @Nullable String source, long bytes) {
        this(id, Instant.now(), source, bytes);
    }

    private JobTally(String id, Instant started, @Nullable String source, long bytes) {
        this.id = id;
        this.started = started;
        this.source = source;
        this.bytes = bytes;
    }

    /** A load as topic jobs remembers it. */
    static JobTally restored(JobStatus status) {
        JobTally tally = new JobTally(status.id(), status.started(), status.source(), status.bytes());
        tally.reading = status.state();
        tally.finished = status.finished();
        tally.read = status.read();
        tally.accepted = status.accepted();
        tally.duplicate = status.duplicate();
        tally.bytesRead = status.bytesRead();
        tally.changed = false;
        if (status.state() == State.COMPLETE) {
            tally.passage = null;
            tally.last = status;
        } else {
            tally.atIntake = new RejectionList(status.rejectedBy(), status.rejections());
        }
        return tally;
    }

    /** The id of the load. */
    public String id() {
        return id;
    }

    /** The place of the document that is sent next. */
    synchronized JobPlace next() {
        return new JobPlace(id, sequence);
    }

    synchronized void accepted() {
        read++;
        accepted++;
        sequence++;
        changed = true;
    }

    synchronized void duplicate() {
        read++;
        duplicate++;
        changed = true;
    }

    synchronized void rejected(Rejection rejection) {
        read++;
        atIntake.add(rejection);
        changed = true;
    }

    /** A document that counted as accepted did not reach the topic. */
    synchronized void lost(Rejection rejection) {
        accepted--;
        atIntake.add(rejection);
        changed = true;
    }

    synchronized void bytesRead(long more) {
        bytesRead += more;
        changed = true;
    }

    /** All files are read. */
    synchronized void allRead() {
        reading = State.PROCESSING;
        changed = true;
        completeWhereDone();
    }

    /** Nothing more is read; what was sent goes on. */
    synchronized void failed(ErrorCode code, String what) {
        rejected(Rejection.of(code, id, 0, null, what));
        reading = State.FAILED;
        finished = Instant.now();
    }

    synchronized void heard(ProgressReport report) {
        if (passage != null) {
            passage.hear(report);
            changed = true;
            completeWhereDone();
        }
    }

    synchronized State state() {
        return reading;
    }

    /** What there is to say now, rejections on the way included. */
    public synchronized JobStatus status() {
        Passage now = passage;
        return now == null ? complete() : status(now, atIntake.with(now.rejections()));
    }

    /** What topic jobs should hear, where that has changed since it was last asked for. */
    synchronized Optional<JobStatus> unsent() {
        if (!changed) {
            return Optional.empty();
        }
        changed = false;
        Passage now = passage;
        return Optional.of(now == null ? complete() : status(now, atIntake));
    }

    /** What was given out did not reach the topic. */
    synchronized void sendAgain() {
        changed = true;
    }

    private void completeWhereDone() {
        Passage now = passage;
        // not by place: a document that did not reach the topic leaves a gap
        if (reading == State.PROCESSING && now != null && now.through() >= accepted) {
            reading = State.COMPLETE;
            finished = Instant.now();
            last = status(now, atIntake.with(now.rejections()));
            passage = null;
        }
    }

    private JobStatus complete() {
        if (last == null) {
            throw new IllegalStateException("job " + id + " is complete without a status");
        }
        return last;
    }

    private JobStatus status(Passage now, RejectionList rejections) {
        return new JobStatus(id, reading, started, finished, source, read, accepted, duplicate, now.structured(),
                now.written(), now.indexed(), rejections.count(), rejections.byCode(), rejections.first(), bytes,
                bytesRead);
    }
}
