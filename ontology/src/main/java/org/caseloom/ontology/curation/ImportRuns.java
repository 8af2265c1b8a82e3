package org.caseloom.ontology.curation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.errors.Problem;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.curation.ImportRun.State;

/**
 * Imports that go on while their caller asks how far they are: one at a time for each draft, the last one of each is
 * remembered until the program ends. Thread-safe.
 */
public final class ImportRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final Curation curation;
    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();

    public ImportRuns(Curation curation) {
        this.curation = curation;
    }

    /**
     * Starts an import; the files are closed when it has ended.
     *
     * @throws CaseloomException where the draft is not open, or another import into it goes on
     */
    public ImportRun start(String draft, String author, List<Path> paths, @Nullable MentionType type,
            AutoCloseable files) {
        curation.drafts().draft(draft);
        ImportRun first = new ImportRun(draft, State.READING, 0, 0, "", null, null);
        runs.compute(draft, (_, running) -> {
            if (running != null && (running.state() == State.READING || running.state() == State.MERGING)) {
                throw new CaseloomException(ErrorCode.PUBLISHING, "an import into draft " + draft + " goes on");
            }
            return first;
        });
        Thread.ofPlatform().name("import-" + draft).start(() -> run(draft, author, paths, type, files));
        return first;
    }

    /** The last import into a draft. */
    public ImportRun of(String draft) {
        ImportRun run = runs.get(draft);
        if (run == null) {
            throw new CaseloomException(ErrorCode.NOT_FOUND, "nothing was imported into draft " + draft
                    + " since the program started");
        }
        return run;
    }

    private void run(String draft, String author, List<Path> paths, @Nullable MentionType type, AutoCloseable files) {
        try (files) {
            ImportReport report = curation.drafts().importInto(draft, author, paths, type,
                    (done, total, file) -> runs.put(draft,
                            new ImportRun(draft, done == total ? State.MERGING : State.READING, done, total, file, null,
                                    null)));
            int total = report.files().size();
            runs.put(draft, new ImportRun(draft, State.DONE, total, total, "", report, null));
        } catch (CaseloomException e) {
            fail(draft, e);
        } catch (Exception e) {
            LOG.error("import into draft {} failed", draft, e);
            fail(draft, new CaseloomException(ErrorCode.INTERNAL, "the import failed: " + e, e));
        }
    }

    private void fail(String draft, CaseloomException problem) {
        runs.put(draft, new ImportRun(draft, State.FAILED, 0, 0, "", null,
                Problem.of(problem.code(), 422, String.valueOf(problem.getMessage()))));
    }
}
