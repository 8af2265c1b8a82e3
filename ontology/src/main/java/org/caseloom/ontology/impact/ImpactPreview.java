package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.corpus.CorpusView;
import org.caseloom.ontology.corpus.DocumentSet;
import org.caseloom.ontology.corpus.Footprint;

/**
 * Tells what a release would do to the documents, before it is published: every document that its changes can touch is
 * structured under it and compared with what it is now; where the corpus cannot tell that, it is structured both ways.
 * Exact for up to {@value #MOST_EXAMINED} documents; beyond that a random sample of
 * as many gives an estimate with its margin. Thread-safe; previews share the processors.
 */
public final class ImpactPreview implements AutoCloseable {
    /** How many documents are structured at most. */
    public static final int MOST_EXAMINED = 10_000;
    /** Documents after which the compiler has seen what it needs; some ten seconds of one processor. */
    private static final int WARMING = 8_000;
    /** How often a waiting warm-up looks whether documents still follow a release. */
    private static final long LOOK_MILLIS = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ImpactPreview.class);

    private final Corpus corpus;
    private final Structuring structuring;
    private final Function<String, Optional<TermChanges>> history;
    private final int mostExamined;
    private final Object idle = new Object();
    /** How many previews run; guarded by {@link #idle}. */
    private int running;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(threads,
            Thread.ofPlatform().name("preview-", 0).daemon(true).factory());

    /**
     * @param history what changed from the release before to the one of that id; empty where nobody knows
     */
    public ImpactPreview(Corpus corpus, Structuring structuring, Function<String, Optional<TermChanges>> history) {
        this(corpus, structuring, history, MOST_EXAMINED);
    }

    ImpactPreview(Corpus corpus, Structuring structuring, Function<String, Optional<TermChanges>> history,
            int mostExamined) {
        this.corpus = corpus;
        this.structuring = structuring;
        this.history = history;
        this.mostExamined = mostExamined;
    }

    /** Previews one release after another; an interrupt cancels. */
    public ImpactReport of(TermRelease before, TermRelease after) {
        return start(before, after).report();
    }

    /** Begins a preview. */
    public PreviewRun start(TermRelease before, TermRelease after) {
        PreviewRun run = new PreviewRun();
        count(1);
        Thread.ofVirtual().name("preview").start(() -> {
            try {
                run.complete(make(run, before, after));
            } catch (RuntimeException | Error e) {
                run.fail(e);
            } finally {
                count(-1);
            }
        });
        return run;
    }

    /**
     * Structures some documents under a release for nothing but that the first preview finds everything loaded and
     * compiled. Gives way to previews and to whatever else is said to need the processors, and ends where it is
     * interrupted.
     *
     * @param elsewhere whether the processors are needed for something else now
     */
    public void warmUp(TermRelease inForce, BooleanSupplier elsewhere) {
        try (CorpusView view = corpus.view(); Structuring.Reader reader = structuring.under(inForce)) {
            DocumentSet all = view.touched(Footprint.EVERYTHING);
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
            Tally nobodys = new Tally();
            int[] numbers = all.numbers(WARMING, random);
            Comparison same = comparison(nobodys, inForce, reader, reader);
            for (int count = 0; count < WARMING && numbers.length > 0; count++) {
                if (!awaitIdle(elsewhere)) {
                    return;
                }
                same.of(all.entry(numbers[count % numbers.length]));
            }
        }
    }

    /** Waits until nobody previews and nothing else is to be done; false where the wait is interrupted. */
    private boolean awaitIdle(BooleanSupplier elsewhere) {
        synchronized (idle) {
            while (running > 0 || elsewhere.getAsBoolean()) {
                try {
                    idle.wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
            }
        }
        return !Thread.currentThread().isInterrupted();
    }

    private void count(int previews) {
        synchronized (idle) {
            running += previews;
            idle.notifyAll();
        }
    }

    private ImpactReport make(PreviewRun run, TermRelease before, TermRelease after) {
        long began = System.nanoTime();
        TermChanges changes = TermChanges.between(before, after);
        try (CorpusView view = corpus.view()) {
            DocumentSet touched = view.touched(Footprints.of(changes, structuring::wordsDependingOn));
            // the same draft draws the same sample: numbers must not change between two looks at it
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(after.id().hashCode());
            int[] numbers = touched.numbers(mostExamined, random);
            run.examines(numbers.length);
            if (numbers.length > 0) {
                try (Structuring.Reader old = structuring.under(before);
                        Structuring.Reader fresh = structuring.under(before, after)) {
                    examine(run, touched, numbers, comparison(run.tally(), before, old, fresh));
                }
            }
            return run.tally().report(changes, view.size(), touched.size(), (System.nanoTime() - began) / 1_000_000);
        }
    }

    private Comparison comparison(Tally tally, TermRelease before, Structuring.Reader old, Structuring.Reader fresh) {
        return new Comparison(tally, new StandingMentions(before.id(), structuring.pipeline(), history,
                structuring::wordsDependingOn, old::reference), old, fresh);
    }

    private void examine(PreviewRun run, DocumentSet documents, int[] numbers, Comparison comparison) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> working = new ArrayList<>(threads);
        for (int i = 0; i < threads; i++) {
            working.add(workers.submit(() -> {
                for (int index = next.getAndIncrement(); index < numbers.length; index = next.getAndIncrement()) {
                    run.requireWanted();
                    comparison.of(documents.entry(numbers[index]));
                }
            }));
        }
        RuntimeException failure = null;
        for (Future<?> work : working) {
            try {
                work.get(); // all of them, even after a failure: they use the view
            } catch (ExecutionException e) {
                run.cancel();
                if (failure == null || failure instanceof CancellationException) {
                    failure = e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a preview's own thread", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Compares documents under two releases. */
    private record Comparison(Tally tally, StandingMentions standing, Structuring.Reader old,
            Structuring.Reader fresh) {
        void of(CorpusEntry entry) {
            SourceDocument document = entry.document();
            List<Mention> before;
            StructuredDocument after;
            try {
                before = standing.of(entry).orElseGet(() -> old.mentions(document).mentions());
                after = fresh.mentions(document);
            } catch (CaseloomException e) {
                LOG.warn("{}: the preview leaves out {}: {}", e.code().code(), document.id(), e.getMessage());
                tally.addFailed();
                return;
            }
            tally.add(before, after);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
