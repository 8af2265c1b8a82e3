package org.caseloom.standalone.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.files.WholeFile;
import org.caseloom.contracts.json.Json;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.Manifest;

/** Fetches an export of the running system and unpacks it as it comes. For one thread. */
public record Download(RunningSystem system) {
    /**
     * Fetches one.
     *
     * @param most    gets how many cases are to come
     * @param reached gets how many lines of the file at hand have come
     * @throws CaseloomException as the server answers; SERVICE_UNAVAILABLE where the export breaks off
     */
    public Manifest export(ExportFormat format, ExportOptions options, Path folder, LongConsumer most,
            LongConsumer reached) {
        StringBuilder path = new StringBuilder("/api/export/" + format.code() + "?excel=" + options.forSpreadsheets());
        options.withoutSources()
                .forEach(source -> path.append("&withoutSource=").append(RunningSystem.encode(source)));
        if (options.document() == null || format == ExportFormat.CSV) {
            if (options.document() != null) {
                path.append("&case=").append(RunningSystem.encode(options.document()));
            }
            return system.download(path.toString(), (cases, body) -> {
                most.accept(cases);
                return unpack(body, folder, reached);
            });
        }
        path.append("&case=").append(RunningSystem.encode(options.document()));
        return system.download(path.toString(), (_, body) -> {
            String name = format.files().getFirst();
            write(folder.resolve(name), body);
            return new Manifest(format.code(), options.written(), "", 1, List.of(name), List.of());
        });
    }

    private static Manifest unpack(InputStream body, Path folder, LongConsumer reached) throws IOException {
        Manifest manifest = null;
        try (ZipInputStream zip = new ZipInputStream(body)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.equals(Manifest.FILE)) {
                    byte[] json = zip.readAllBytes();
                    WholeFile.write(folder.resolve(name), json);
                    manifest = Json.mapper().readValue(json, Manifest.class);
                } else {
                    write(folder.resolve(name), new Lines(zip, reached));
                }
            }
        }
        return complete(manifest);
    }

    private static Manifest complete(@Nullable Manifest manifest) {
        if (manifest == null) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "the export broke off: its manifest did not come; Caseloom's log file says why");
        }
        return manifest;
    }

    private static void write(Path file, InputStream content) throws IOException {
        WholeFile.write(file, content::transferTo);
    }

    /** Counts lines as they pass. */
    private static final class Lines extends FilterInputStream {
        private final LongConsumer reached;
        private long lines;

        Lines(InputStream in, LongConsumer reached) {
            super(in);
            this.reached = reached;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            for (int i = from; i < from + read; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
            reached.accept(lines);
            return read;
        }

        @Override
        public void close() {
            // the ZIP goes on
        }
    }
}
