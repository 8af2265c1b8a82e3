package org.caseloom.ontology.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Json;

/**
 * The drafts of an installation, each a folder with what it is and a file of steps that only grows. A step is on disk
 * before anybody is told that it was made; a crash in the middle of writing one leaves the draft as before it.
 * Not thread-safe.
 */
public final class DraftStore {
    private static final String ABOUT = "draft.json";

    private final Path folder;
    private final Map<String, Draft> open = new TreeMap<>();
    private final Map<String, DraftInfo> closed = new TreeMap<>();

    /** Reads the drafts that are there. */
    public DraftStore(Path folder) {
        this.folder = folder;
        for (Path place : places()) {
            DraftInfo info = about(place);
            if (info.state() == DraftInfo.State.OPEN) {
                Draft draft = new Draft(info);
                steps(info.id()).read().forEach(draft::add);
                open.put(info.id(), draft);
            } else {
                closed.put(info.id(), info);
            }
        }
    }

    /** All drafts, open ones first, then the newest. */
    public List<DraftInfo> list() {
        return Stream.concat(open.values().stream().map(Draft::info), closed.values().stream())
                .sorted(Comparator.comparing(DraftInfo::state)
                        .thenComparing(DraftInfo::opened, Comparator.reverseOrder()))
                .toList();
    }

    /** The open drafts. */
    public List<Draft> open() {
        return List.copyOf(open.values());
    }

    /**
     * An open draft.
     *
     * @throws CaseloomException NOT_FOUND, or DRAFT_CLOSED for one that was published or discarded
     */
    public Draft open(String id) {
        Draft draft = open.get(id);
        if (draft == null) {
            DraftInfo info = closed.get(id);
            throw info == null
                    ? new CaseloomException(ErrorCode.NOT_FOUND, "there is no draft " + id)
                    : new CaseloomException(ErrorCode.DRAFT_CLOSED, "draft " + id + " is "
                            + (info.release() == null ? "discarded" : "published as release " + info.release()));
        }
        return draft;
    }

    /** A new draft. */
    public Draft create(String title, String author, @Nullable String base, Instant now) {
        int number = Stream.concat(open.keySet().stream(), closed.keySet().stream())
                .mapToInt(id -> Integer.parseInt(id.substring(1)))
                .max()
                .orElse(0) + 1;
        DraftInfo info = new DraftInfo("d" + number, title, author, now, base, DraftInfo.State.OPEN, null, 0, 0);
        write(info);
        Draft draft = new Draft(info);
        open.put(info.id(), draft);
        return draft;
    }

    /** Adds a step to an open draft; when this returns, the step is on disk. */
    public void add(Draft draft, DraftEntry entry) {
        steps(draft.info().id()).append(entry);
        draft.add(entry);
    }

    /** Ends a draft; {@code release} is what it became, null where it was discarded. */
    public DraftInfo close(Draft draft, @Nullable String release) {
        DraftInfo was = draft.info();
        DraftInfo info = new DraftInfo(was.id(), was.title(), was.author(), was.opened(), was.base(),
                release == null ? DraftInfo.State.DISCARDED : DraftInfo.State.PUBLISHED, release, was.concepts(),
                was.entries());
        write(info);
        open.remove(info.id());
        closed.put(info.id(), info);
        return info;
    }

    private DraftSteps steps(String id) {
        return new DraftSteps(folder.resolve(id));
    }

    private List<Path> places() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(folder)) {
            return places.filter(place -> Files.exists(place.resolve(ABOUT))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DraftInfo about(Path place) {
        try {
            return Json.mapper().readValue(Files.readAllBytes(place.resolve(ABOUT)), DraftInfo.class);
        } catch (JsonProcessingException e) {
            throw new CaseloomException(ErrorCode.DRAFT_DAMAGED, place.resolve(ABOUT) + ": " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(DraftInfo info) {
        try {
            WholeFile.write(folder.resolve(info.id()).resolve(ABOUT), Json.write(info));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
