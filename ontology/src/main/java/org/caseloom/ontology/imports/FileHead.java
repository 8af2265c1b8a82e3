package org.caseloom.ontology.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The beginning of a file, unpacked where it is gzip: enough to tell its format. What is not UTF-8 stands there as
 * U+FFFD, because a format may be told in spite of it. Immutable.
 */
public final class FileHead {
    /** How much of an unpacked file is looked at. */
    public static final int BYTES = 64 * 1024;

    private final Path path;
    private final byte[] bytes;
    private final String text;

    FileHead(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.text = text(StandardCharsets.UTF_8);
    }

    /** The beginning of that file; an unreadable file is the caller's to report. */
    public static FileHead of(Path path) throws IOException {
        try (InputStream unpacked = Unpacked.open(path)) {
            return new FileHead(path, unpacked.readNBytes(BYTES));
        }
    }

    /** Where it lies, for formats that are described by a file beside it. */
    public Path path() {
        return path;
    }

    /** The file's name without {@code .gz}. */
    public String name() {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /** Its text as UTF-8, without a byte order mark. The last line may be cut. */
    public String text() {
        return text;
    }

    /** Its text in another encoding; national masters still come in Shift_JIS. */
    public String text(Charset encoding) {
        String decoded = new String(bytes, encoding);
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    /** Its lines without line ends, at most so many. */
    public List<String> lines(int most) {
        return text.lines().limit(most).toList();
    }

    /** The first line that holds more than blanks; empty text where there is none. */
    public String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
