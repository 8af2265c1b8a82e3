package org.caseloom.standalone.curator;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.standalone.client.RunningSystem;
import org.caseloom.standalone.client.RunningSystem.Upload;

/** The desk of the running system, over its REST interface. */
public final class RunningDesk implements Desk {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final String ROOT = "/api/ontology";

    private final RunningSystem system;

    /** The desk of a system; closing the desk closes it. */
    public RunningDesk(RunningSystem system) {
        this.system = system;
    }

    @Override
    public JsonNode status() {
        return system.get(ROOT);
    }

    @Override
    public JsonNode drafts() {
        return system.get(ROOT + "/drafts");
    }

    @Override
    public JsonNode releases() {
        return system.get(ROOT + "/releases");
    }

    @Override
    public JsonNode open(String title, String author) {
        return system.post(ROOT + "/drafts", Map.of("title", title, "author", author));
    }

    @Override
    public JsonNode discard(String draft) {
        return system.json(request("/drafts/" + draft).DELETE());
    }

    @Override
    public JsonNode importInto(String draft, String author, List<Path> paths, @Nullable String type,
            Consumer<JsonNode> progress) {
        JsonNode run = upload("/drafts/" + draft + "/import", author, paths, type);
        while (run.path("state").asText().equals("READING") || run.path("state").asText().equals("MERGING")) {
            progress.accept(run);
            pause();
            run = system.get(ROOT + "/drafts/" + draft + "/import");
        }
        progress.accept(run);
        if (run.path("state").asText().equals("FAILED")) {
            throw RunningSystem.problem(run.path("problem"), 422);
        }
        return run.path("report");
    }

    @Override
    public JsonNode edit(String draft, String author, Path file) {
        boolean turtle = file.toString().endsWith(".ttl");
        try {
            return system.json(request(
                    "/drafts/" + draft + (turtle ? "/turtle" : "/bulk") + "?author=" + RunningSystem.encode(author))
                    .header("Content-Type", turtle ? "text/turtle" : "text/tab-separated-values;charset=UTF-8")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, file + " cannot be read", e);
        }
    }

    @Override
    public JsonNode validate(String draft) {
        return system.get(ROOT + "/drafts/" + draft + "/validation");
    }

    @Override
    public JsonNode diff(String draft) {
        return system.json(request("/drafts/" + draft + "/diff").header("Accept", "application/json"));
    }

    @Override
    public JsonNode releaseDiff(String release) {
        return system.json(request("/releases/" + release + "/diff").header("Accept", "application/json"));
    }

    @Override
    public String patch(String draftOrRelease, boolean release) {
        return system.text(request((release ? "/releases/" : "/drafts/") + draftOrRelease + "/diff")
                .header("Accept", "application/rdf-patch"));
    }

    @Override
    public JsonNode preview(String draft) {
        return system.get(ROOT + "/drafts/" + draft + "/impact");
    }

    @Override
    public JsonNode publish(String draft, String author, @Nullable String note, Set<String> accept) {
        Map<String, Object> body = new TreeMap<>(Map.of("author", author, "accept", accept));
        if (note != null) {
            body.put("note", note);
        }
        return system.post(ROOT + "/drafts/" + draft + "/publish", body);
    }

    @Override
    public JsonNode rollback(String release, String author, @Nullable String note) {
        Map<String, Object> body = new TreeMap<>(Map.of("author", author));
        if (note != null) {
            body.put("note", note);
        }
        return system.post(ROOT + "/releases/" + release + "/rollback", body);
    }

    @Override
    public void close() {
        system.close();
    }

    private JsonNode upload(String path, String author, List<Path> paths, @Nullable String type) {
        Map<String, String> fields = new TreeMap<>(Map.of("author", author));
        if (type != null) {
            fields.put("type", type);
        }
        List<Upload> uploads = new ArrayList<>();
        for (Path named : paths) {
            for (Path file : files(named)) {
                String name = Files.isDirectory(named)
                        ? named.toAbsolutePath().normalize().getFileName().resolve(named.relativize(file)).toString()
                        : file.getFileName().toString();
                uploads.add(new Upload(file, name.replace('\\', '/')));
            }
        }
        return system.upload(ROOT + path, fields, uploads);
    }

    private static List<Path> files(Path named) {
        try (Stream<Path> inside = Files.walk(named)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, named + " does not exist or may not be read", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return system.request(ROOT + path);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted", e);
        }
    }
}
