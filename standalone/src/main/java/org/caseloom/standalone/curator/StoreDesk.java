package org.caseloom.standalone.curator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.nlp.preview.TrialStructuring;
import org.caseloom.ontology.StoredOntology;
import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.curation.Curation;
import org.caseloom.ontology.curation.CurationViews;
import org.caseloom.ontology.curation.ImportRun;
import org.caseloom.service.together.EngineStructuring;
import org.caseloom.standalone.data.DataDirectory;

/**
 * The desk of a data folder on which nothing runs: it takes the folder, works on the store itself, and gives it back.
 * The topic follows the store at the next {@code up}.
 */
public final class StoreDesk implements Desk {
    private static final JsonMapper JSON = Json.mapper();

    private final TrialStructuring trials = new TrialStructuring(Optional::empty);
    private final DataDirectory directory;
    private final StoredOntology stored;
    private final Curation curation;
    private final CurationViews views;

    /** Takes the folder; fails with DATA_DIRECTORY_IN_USE where something else has it. */
    public StoreDesk(Path data) {
        directory = DataDirectory.lock(data);
        try {
            stored = StoredOntology.open(directory.root(), directory.graph(), new EngineStructuring(trials),
                    Clock.systemUTC());
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
        curation = stored.curation();
        views = new CurationViews(curation);
    }

    @Override
    public JsonNode status() {
        return json(views.status(null));
    }

    @Override
    public JsonNode drafts() {
        return json(curation.drafts().list());
    }

    @Override
    public JsonNode releases() {
        return json(curation.releases().list());
    }

    @Override
    public JsonNode open(String title, String author) {
        return json(curation.drafts().open(title, author));
    }

    @Override
    public JsonNode discard(String draft) {
        return json(curation.drafts().discard(draft));
    }

    @Override
    public JsonNode importInto(String draft, String author, List<Path> paths, @Nullable String type,
            Consumer<JsonNode> progress) {
        return json(curation.drafts().importInto(draft, author, paths, type == null ? null : MentionType.ofCode(type),
                (done, total, file) -> progress.accept(json(new ImportRun(draft,
                        done == total ? ImportRun.State.MERGING : ImportRun.State.READING, done, total, file, null,
                        null)))));
    }

    @Override
    public JsonNode edit(String draft, String author, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return json(file.toString().endsWith(".ttl")
                    ? curation.drafts().putTurtle(draft, author, in)
                    : curation.drafts().bulk(draft, author, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, file + " cannot be read", e);
        }
    }

    @Override
    public JsonNode validate(String draft) {
        return json(curation.validate(draft));
    }

    @Override
    public JsonNode diff(String draft) {
        return json(views.diff(draft));
    }

    @Override
    public JsonNode releaseDiff(String release) {
        return json(views.releaseDiff(release, null));
    }

    @Override
    public String patch(String draftOrRelease, boolean release) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (release) {
            views.releasePatch(draftOrRelease, null, out);
        } else {
            views.patch(draftOrRelease, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public JsonNode preview(String draft) {
        return json(curation.preview(draft));
    }

    @Override
    public JsonNode publish(String draft, String author, @Nullable String note, Set<String> accept) {
        return json(curation.publish(draft, author, note,
                accept.stream().map(StoreDesk::check).collect(Collectors.toSet())));
    }

    @Override
    public JsonNode rollback(String release, String author, @Nullable String note) {
        return json(curation.releases().rollback(release, author, note));
    }

    @Override
    public void close() {
        stored.close();
        trials.close();
        directory.close();
    }

    private static Check check(String name) {
        for (Check check : Check.values()) {
            if (check.name().equals(name)) {
                return check;
            }
        }
        throw new CaseloomException(ErrorCode.INVALID_REQUEST, "there is no check " + name);
    }

    private static JsonNode json(Object answer) {
        return JSON.valueToTree(answer);
    }
}
