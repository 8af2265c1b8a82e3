package org.caseloom.ingest.formats;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param path where its bytes are
 * @param name what people call it: the path they gave or the name of the upload; rejections name it
 * @param stem the id of a text file: its path below the folder that was given, without ending, with {@code /}
 */
public record Part(Path path, String name, DocumentFormat format, String stem) {
    /** A file under a name that says its format, for instance an upload kept in a temporary file. */
    public static Part of(Path path, String name, String relative, DocumentFormat format) {
        return new Part(path, name, format, format.stem(relative));
    }
}
