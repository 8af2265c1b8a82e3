package org.caseloom.ingest.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of file that holds documents, known by how the file's name ends. */
public enum DocumentFormat {
    TEXT(".txt"),
    JSON_LINES(".jsonl"),
    JSON_LINES_GZIP(".jsonl.gz");

    private final String ending;

    DocumentFormat(String ending) {
        this.ending = ending;
    }

    /** The format of a file of that name; empty where Caseloom does not read it. */
    public static Optional<DocumentFormat> ofName(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> folded.endsWith(format.ending)).findFirst();
    }

    /** The name without the format's ending. */
    String stem(String name) {
        return name.substring(0, name.length() - ending.length());
    }
}
