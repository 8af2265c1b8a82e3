package org.caseloom.ingest.jobs;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.ingest.formats.Draft;
import org.caseloom.ingest.formats.Part;
import org.caseloom.ingest.formats.PartReader;
import org.caseloom.ingest.formats.Parts;
import org.caseloom.ingest.formats.Reading;
import org.caseloom.ingest.identity.Registrar;
import org.caseloom.ingest.identity.Registration;
import org.caseloom.ingest.intake.Intake;
import org.caseloom.ingest.intake.Judgement;
import org.caseloom.ingest.intake.LoadOptions;

/**
 * Reads the files of one load and sends what is in them, with a bounded number of documents under way. Runs once, on
 * a thread of its own; whatever happens, the tally says so at the end. {@link #stop} may come from any thread.
 */
public final class JobRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    /** Enough to fill the sender's batches; what these hold is in the sender's own bounded buffer, not here. */
    private static final int UNDER_WAY = 1000;

    /** A document that was sent and is not known to be stored. */
    private record Pending(Future<?> stored, String id, String file, long line) {}

    private final JobTally tally;
    private final Parts parts;
    private final LoadOptions options;
    private final Intake intake;
    private final Registrar registrar;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private volatile boolean stopped;

    public JobRun(JobTally tally, Parts parts, LoadOptions options, Intake intake, Registrar registrar) {
        this.tally = tally;
        this.parts = parts;
        this.options = options;
        this.intake = intake;
        this.registrar = registrar;
    }

    @Override
    public void run() {
        try {
            parts.rejections().forEach(tally::rejected);
            for (Part part : parts.files()) {
                PartReader.read(part, tally::bytesRead, this::take);
            }
            settleDownTo(0);
            tally.allRead();
            LOG.info("load {} has read its {} files", tally.id(), parts.files().size());
        } catch (CancellationException e) {
            tally.failed(ErrorCode.LOAD_INTERRUPTED, "Caseloom was stopped while the files of this load were read");
            LOG.warn("load {} was interrupted", tally.id(), e);
        } catch (RuntimeException | Error e) {
            tally.failed(ErrorCode.INTERNAL, "reading ended: " + e);
            LOG.error("load {} ended", tally.id(), e);
        }
    }

    /** Ends the reading before the next document. */
    public void stop() {
        stopped = true;
    }

    private void take(Reading reading) {
        if (stopped) {
            throw new CancellationException("load " + tally.id() + " was stopped");
        }
        switch (reading) {
            case Reading.Refused(Rejection rejection) -> tally.rejected(rejection);
            case Reading.Found(Draft draft) -> {
                switch (intake.judge(draft, options)) {
                    case Judgement.Refused(Rejection rejection) -> tally.rejected(rejection);
                    case Judgement.Taken(SourceDocument document) -> send(draft, document);
                }
            }
        }
    }

    private void send(Draft draft, SourceDocument document) {
        switch (registrar.register(document, tally.next())) {
            case Registration.Duplicate _ -> tally.duplicate();
            case Registration.Sent(_, Future<?> stored) -> {
                tally.accepted();
                pending.add(new Pending(stored, document.id(), draft.file(), draft.line()));
                settleDownTo(UNDER_WAY);
            }
        }
    }

    private void settleDownTo(int most) {
        while (pending.size() > most) {
            Pending oldest = pending.remove();
            try {
                oldest.stored.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("load " + tally.id() + " was interrupted");
            } catch (ExecutionException e) {
                tally.lost(Rejection.of(ErrorCode.SERVICE_UNAVAILABLE, oldest.file, oldest.line, oldest.id,
                        "Kafka did not store the document: " + cause(e)));
            }
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof CompletionException && cause.getCause() != null
                ? cause.getCause().toString()
                : String.valueOf(cause);
    }
}
