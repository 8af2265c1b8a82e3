package org.caseloom.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.ingest.IngestService;
import org.caseloom.ingest.formats.DocumentFormat;
import org.caseloom.ingest.formats.Part;
import org.caseloom.ingest.formats.Parts;
import org.caseloom.ingest.intake.LoadOptions;

/** The parts of one upload while they arrive, kept in temporary files. For one request; not thread-safe. */
final class Upload implements AutoCloseable {
    /** A field is a word, not a document. */
    private static final int LONGEST_FIELD = 512;

    private final IngestService service;
    private final Path folder;
    private final List<Part> parts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private @Nullable DocumentKind kind;
    private @Nullable String source;
    private @Nullable CaseloomException wrong;
    private boolean loading;

    Upload(IngestService service) {
        this.service = service;
        this.folder = service.uploads().open();
    }

    /**
     * Keeps one part. A wrong one is only remembered, until {@link #load}: parts that nobody takes would stay on the
     * server's disk.
     */
    void take(CompletedPart part) {
        try {
            if (part instanceof CompletedFileUpload file) {
                keep(file);
            } else {
                field(part);
            }
        } catch (IOException e) {
            remember(new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE,
                    "the upload cannot be kept in " + folder, e));
        } catch (CaseloomException e) {
            remember(e);
        }
    }

    private void remember(CaseloomException failure) {
        if (wrong == null) {
            wrong = failure;
        }
    }

    /** Starts the load; the files are removed when it has read them. */
    String load() {
        if (wrong != null) {
            throw wrong;
        }
        if (parts.isEmpty()) {
            throw rejections.stream()
                    .findFirst()
                    .map(first -> new CaseloomException(first.code(), first.file() + ": " + first.what()))
                    .orElseGet(() -> new CaseloomException(ErrorCode.NOTHING_TO_LOAD, "the upload holds no file"));
        }
        String job = service.load(new Parts(List.copyOf(parts), List.copyOf(rejections)),
                new LoadOptions(kind, source), () -> service.uploads().discard(folder));
        loading = true;
        return job;
    }

    /** Removes the files where no load has taken them over. */
    @Override
    public void close() {
        if (!loading) {
            service.uploads().discard(folder);
        }
    }

    private void keep(CompletedFileUpload file) throws IOException {
        String name = file.getFilename();
        Path kept = folder.resolve("part-" + parts.size());
        try (InputStream content = file.getInputStream()) {
            var format = DocumentFormat.ofName(name);
            if (format.isEmpty()) {
                rejections
                        .add(Rejection.of(ErrorCode.UNSUPPORTED_FILE, name, 0, null, "this kind of file is not read"));
                return;
            }
            Files.copy(content, kept);
            parts.add(Part.of(kept, name, name, format.get()));
        }
    }

    private void field(CompletedPart part) throws IOException {
        byte[] bytes = part.getBytes();
        if (bytes.length > LONGEST_FIELD) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, "field " + part.getName() + " is too long");
        }
        String value = new String(bytes, StandardCharsets.UTF_8).strip();
        if (value.isEmpty()) {
            return;
        }
        switch (part.getName()) {
            case "kind" -> kind = DocumentKind.ofName(value)
                    .orElseThrow(() -> new CaseloomException(ErrorCode.UNKNOWN_KIND, "kind \"" + value + "\""));
            case "source" -> source = value;
            default -> throw new CaseloomException(ErrorCode.INVALID_REQUEST,
                    "there is no field \"" + part.getName() + "\"; kind and source are known, the rest must be files");
        }
    }
}
