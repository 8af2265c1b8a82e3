package org.caseloom.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.ingest.broker.History;
import org.caseloom.ingest.broker.Outbox;
import org.caseloom.ingest.formats.Draft;
import org.caseloom.ingest.formats.JsonDocument;
import org.caseloom.ingest.formats.Part;
import org.caseloom.ingest.formats.Parts;
import org.caseloom.ingest.formats.Reading;
import org.caseloom.ingest.identity.DocumentLedger;
import org.caseloom.ingest.identity.LedgerFile;
import org.caseloom.ingest.identity.Registrar;
import org.caseloom.ingest.identity.Registration;
import org.caseloom.ingest.identity.TopicMemory;
import org.caseloom.ingest.intake.Intake;
import org.caseloom.ingest.intake.Judgement;
import org.caseloom.ingest.intake.LoadOptions;
import org.caseloom.ingest.jobs.JobBook;
import org.caseloom.ingest.jobs.JobRun;
import org.caseloom.ingest.jobs.JobTally;

/**
 * Takes documents in, one by one or in bulk, and knows what became of each load. Before {@link #start} has read what
 * the topics hold, and after a topic can no longer be read, everything that would send a document fails with
 * {@link ErrorCode#SERVICE_UNAVAILABLE}: without its memory it would give wrong revisions. Thread-safe.
 */
@Singleton
public final class IngestService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    /** How long the end waits for loads to notice it. */
    private static final long LAST_WORDS_SECONDS = 10;

    private final Outbox outbox;
    private final History history;
    private final Uploads uploads;
    private final DocumentLedger ledger = new DocumentLedger();
    private final LedgerFile remembered;
    private final Registrar registrar;
    private final Intake intake = new Intake();
    private final JobBook book = new JobBook();
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("load-", 0).factory());
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("job-status").daemon(true).factory());
    private volatile boolean started;

    public IngestService(Outbox outbox, History history, @Property(name = "caseloom.data") String data) {
        this.outbox = outbox;
        this.history = history;
        this.uploads = new Uploads(Path.of(data, "uploads"));
        this.remembered = new LedgerFile(Path.of(data, "known-documents"));
        this.registrar = new Registrar(ledger, outbox);
    }

    /** Remembers all documents and loads from the topics, then takes new ones. */
    public void start() {
        uploads.clear();
        history.followDocuments(remembered.take(ledger, history.topicId()), new TopicMemory(ledger));
        history.readJobs(book::restore);
        book.failInterrupted();
        history.followProgress(!book.allComplete(), book::heard);
        clock.scheduleWithFixedDelay(this::publish, 0, 1, TimeUnit.SECONDS);
        started = true;
        LOG.info("knows {} documents and {} loads", ledger.size(), book.all().size());
    }

    /**
     * Loads files and folders in the background and gives the id of the load.
     *
     * @throws CaseloomException where there is nothing to load at all
     */
    public String load(List<Path> paths, LoadOptions options) {
        Parts found = Parts.find(paths);
        if (found.files().isEmpty()) {
            throw found.rejections()
                    .stream()
                    .findFirst()
                    .map(first -> new CaseloomException(first.code(), first.file() + ": " + first.what()))
                    .orElseGet(() -> new CaseloomException(ErrorCode.NOTHING_TO_LOAD,
                            "no .txt, .jsonl or .jsonl.gz file in " + paths));
        }
        return load(found, options, () -> {});
    }

    /** Loads what was found, in the background; {@code afterwards} runs once the files are no longer needed. */
    public String load(Parts found, LoadOptions options, Runnable afterwards) {
        requireMemory();
        JobTally tally = book.open(options.source(), found.files().stream().mapToLong(IngestService::size).sum());
        JobRun run = new JobRun(tally, found, options, intake, registrar);
        runs.add(run);
        readers.execute(() -> {
            try {
                run.run();
            } finally {
                runs.remove(run);
                afterwards.run();
            }
        });
        return tally.id();
    }

    /**
     * Takes one document as JSON and waits until it is stored.
     *
     * @throws CaseloomException with the code of what is wrong with it
     */
    public Receipt take(byte[] json) {
        requireMemory();
        return switch (JsonDocument.read("the request", 1, json)) {
            case Reading.Refused(Rejection rejection) -> throw refusal(rejection);
            case Reading.Found(Draft draft) -> switch (intake.judge(draft, LoadOptions.NONE)) {
                case Judgement.Refused(Rejection rejection) -> throw refusal(rejection);
                case Judgement.Taken(SourceDocument document) -> switch (registrar.register(document, null)) {
                    case Registration.Duplicate(long revision) ->
                        new Receipt(document.id(), revision, Receipt.Outcome.DUPLICATE);
                    case Registration.Sent sent -> stored(document.id(), sent, Receipt.Outcome.ACCEPTED);
                };
            };
        };
    }

    /**
     * Deletes a document everywhere.
     *
     * @throws CaseloomException with {@link ErrorCode#NOT_FOUND} where there is none of that id
     */
    public Receipt delete(String id) {
        requireMemory();
        return registrar.delete(id)
                .map(sent -> stored(id, sent, Receipt.Outcome.DELETED))
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no document " + id));
    }

    /**
     * What a load has done so far.
     *
     * @throws CaseloomException with {@link ErrorCode#NOT_FOUND} where there is no such load
     */
    public JobStatus status(String job) {
        return book.status(job)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no load " + job));
    }

    /** All loads, the newest first. */
    public List<JobStatus> jobs() {
        return book.all();
    }

    /** Whether the topics are still read. */
    public boolean isAlive() {
        return !started || history.isAlive();
    }

    /** Where uploaded files wait. */
    public Uploads uploads() {
        return uploads;
    }

    /**
     * Stops reading, says so in the states of the loads, stops following, and leaves what it knows for the next start.
     * The broker's client stays open.
     */
    @Override
    @PreDestroy
    public void close() {
        boolean complete = started && history.isAlive();
        started = false; // nothing is taken any more
        runs.forEach(JobRun::stop);
        readers.shutdown();
        clock.shutdown();
        boolean quiet = false;
        try {
            quiet = readers.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
            if (!quiet) {
                readers.shutdownNow();
            }
            CompletableFuture<?> published = book.publish(outbox);
            published.get(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
            if (complete && quiet) {
                outbox.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the last states of loads did not reach the topic; the next start marks them", e);
        } finally {
            history.close();
        }
        if (complete && quiet) {
            remembered.leave(ledger, history.told());
        }
    }

    private void publish() {
        try {
            book.publish(outbox);
        } catch (RuntimeException e) {
            // thrown on, it would end the clock without a word; what was not sent is tried again in a second
            LOG.error("the states of loads could not be sent", e);
        }
    }

    private void requireMemory() {
        if (!started || !history.isAlive()) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, started
                    ? "the topics can no longer be read; the log file says why"
                    : "the documents that are already there are still being read");
        }
    }

    private static Receipt stored(String id, Registration.Sent sent, Receipt.Outcome outcome) {
        try {
            sent.stored().get();
            return new Receipt(id, sent.revision(), outcome);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted while storing " + id, e);
        } catch (ExecutionException e) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Kafka did not store " + id + ": " + e.getCause(), e);
        }
    }

    private static CaseloomException refusal(Rejection rejection) {
        return new CaseloomException(rejection.code(), rejection.what());
    }

    /** For the progress bar; a file that has gone meanwhile has no size, and is rejected when its turn comes. */
    private static long size(Part part) {
        return part.path().toFile().length();
    }
}
