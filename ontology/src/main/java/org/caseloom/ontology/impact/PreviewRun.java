package org.caseloom.ontology.impact;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** A preview that is being made. Thread-safe. */
public final class PreviewRun {
    private final Tally tally = new Tally();
    private final CompletableFuture<ImpactReport> report = new CompletableFuture<>();
    private volatile int toExamine;
    private volatile boolean cancelled;

    PreviewRun() {}

    /** The share of the documents that was structured both ways, from 0 to 1. */
    public double progress() {
        int all = toExamine;
        return report.isDone() ? 1 : all == 0 ? 0 : (double) tally.examined() / all;
    }

    /** Makes it end soon; {@link #report()} then throws {@link CancellationException}. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether it has ended, in whatever way. */
    public boolean isDone() {
        return report.isDone();
    }

    /**
     * Waits for the report. An interrupt while waiting cancels the preview.
     *
     * @throws CancellationException where it was cancelled
     */
    public ImpactReport report() {
        try {
            return report.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted while previewing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        }
    }

    Tally tally() {
        return tally;
    }

    void examines(int documents) {
        toExamine = documents;
    }

    /** Ends a worker of a preview that was cancelled. */
    void requireWanted() {
        if (cancelled) {
            throw new CancellationException("the preview was cancelled");
        }
    }

    void complete(ImpactReport made) {
        report.complete(made);
    }

    void fail(Throwable failure) {
        report.completeExceptionally(failure);
    }
}
