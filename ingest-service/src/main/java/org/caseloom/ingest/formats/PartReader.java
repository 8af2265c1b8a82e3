package org.caseloom.ingest.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

import org.caseloom.contracts.errors.ErrorCode;

/**
 * Streams one file: every document in it goes to the consumer, as a draft or as a refusal, in order. A file that
 * cannot be read, or breaks off in the middle, gives one more refusal; nothing is thrown for what a file holds.
 * Thread-safe.
 */
public final class PartReader {
    /** The longest line of JSON, in bytes: an 8 MB text and room for escapes. */
    public static final int LONGEST_LINE = 16 * 1024 * 1024;

    private PartReader() {}

    /** Reads the file; {@code bytes} hears how many bytes of the file were read since it was last told. */
    public static void read(Part part, LongConsumer bytes, Consumer<Reading> documents) {
        read(part, () -> new Counted(Files.newInputStream(part.path()), bytes), documents);
    }

    /** Reads a stream, standard input for instance, as if it were that file; closes it. */
    public static void read(Part part, InputStream stream, Consumer<Reading> documents) {
        read(part, () -> stream, documents);
    }

    private static void read(Part part, Source source, Consumer<Reading> documents) {
        Lines lines = null;
        try (InputStream file = source.open()) {
            switch (part.format()) {
                case TEXT -> documents.accept(PlainText.read(part, file));
                case JSON_LINES -> readLines(part, lines = new Lines(file, LONGEST_LINE), documents);
                case JSON_LINES_GZIP -> {
                    InputStream unpacked = new GZIPInputStream(new BufferedInputStream(file, 64 * 1024), 64 * 1024);
                    readLines(part, lines = new Lines(unpacked, LONGEST_LINE), documents);
                }
            }
        } catch (IOException e) {
            long line = lines == null ? 0 : lines.number();
            documents.accept(Reading.refused(ErrorCode.UNREADABLE_FILE, part.name(), line, null,
                    "the file cannot be read on: " + e));
        }
    }

    private static void readLines(Part part, Lines lines, Consumer<Reading> documents) throws IOException {
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            switch (next.get()) {
                case Line.TooLong(long number) -> documents.accept(Reading.refused(ErrorCode.LINE_TOO_LONG, part.name(),
                        number, null, "the line has more than " + LONGEST_LINE + " bytes"));
                case Line.Whole(long number, byte[] bytes) -> {
                    if (!blank(bytes)) {
                        documents.accept(JsonDocument.read(part.name(), number, bytes));
                    }
                }
            }
        }
    }

    /** White space as JSON has it, or a byte order mark and nothing else. */
    private static boolean blank(byte[] line) {
        int start = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF
                ? 3
                : 0;
        for (int i = start; i < line.length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where the bytes come from; opening may fail as reading may. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** Tells how much has been read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer bytes;

        Counted(InputStream in, LongConsumer bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes.accept(Math.max(read, 0));
            return read;
        }
    }
}
