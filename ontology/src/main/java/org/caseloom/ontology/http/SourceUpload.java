package org.caseloom.ontology.http;

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

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.curation.ImportRun;
import org.caseloom.ontology.curation.TemporaryFolder;

/** The files of one import while they arrive. For one request; not thread-safe. */
final class SourceUpload implements AutoCloseable {
    private final TemporaryFolder folder;
    private final List<Path> files = new ArrayList<>();
    private @Nullable String author;
    private @Nullable MentionType type;
    private @Nullable CaseloomException wrong;
    private boolean started;

    SourceUpload(Path parent) {
        folder = TemporaryFolder.in(parent);
    }

    /** Keeps one part; a wrong one is remembered until the start, so that the others are still taken off the wire. */
    void take(CompletedPart part) {
        try {
            if (part instanceof CompletedFileUpload file) {
                keep(file);
            } else {
                field(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            remember(new CaseloomException(ErrorCode.DATA_DIRECTORY_UNUSABLE, "the upload cannot be kept", e));
        } catch (CaseloomException e) {
            remember(e);
        }
    }

    /** Starts reading; the files go when that has ended. */
    ImportRun start(OntologyService service, String draft) {
        if (wrong != null) {
            throw wrong;
        }
        if (files.isEmpty()) {
            throw new CaseloomException(ErrorCode.NOTHING_TO_LOAD, "the upload holds no file");
        }
        ImportRun run = service.imports().start(draft, String.valueOf(author), List.of(folder.path()), type, folder);
        started = true;
        return run;
    }

    @Override
    public void close() {
        if (!started) {
            folder.close();
        }
    }

    private void keep(CompletedFileUpload upload) throws IOException {
        Path file = folder.path().resolve(upload.getFilename()).normalize();
        if (upload.getFilename().isBlank() || !file.startsWith(folder.path())) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST,
                    "\"" + upload.getFilename() + "\" is no name of a file below the import");
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = upload.getInputStream()) {
            Files.copy(content, file);
        }
        files.add(file);
    }

    private void field(String name, String value) {
        if (name.equals("author")) {
            author = value;
        } else if (name.equals("type")) {
            type = MentionType.ofCode(value);
        } else {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST,
                    "there is no field \"" + name + "\"; author and type are known, the rest must be files");
        }
    }

    private void remember(CaseloomException failure) {
        if (wrong == null) {
            wrong = failure;
        }
    }
}
