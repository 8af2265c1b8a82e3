package org.caseloom.ontology.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a file. A line ends at LF and nowhere else, a CR before it is part of the end, and each line is decoded
 * strictly on its own, so that a damaged one is named by its number. Lines may be of any length. Not thread-safe.
 */
public final class SourceLines implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private int number;

    SourceLines(String name, InputStream bytes, Charset encoding) {
        this.name = name;
        this.bytes = bytes;
        this.decoder = encoding
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The next line without its end; null after the last. */
    public @Nullable String next() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream begun = null;
        while (true) {
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (stop < end && begun == null) {
                String line = decoded(ByteBuffer.wrap(buffer, position, stop - position));
                position = stop + 1;
                return line;
            }
            begun = begun == null ? new ByteArrayOutputStream() : begun;
            begun.write(buffer, position, stop - position);
            position = Math.min(stop + 1, end);
            if (stop < end || !fill()) {
                return decoded(ByteBuffer.wrap(begun.toByteArray()));
            }
        }
    }

    /** The number of the line that came last, from 1. */
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }

    private String decoded(ByteBuffer line) {
        int last = line.limit() - 1;
        if (line.hasRemaining() && line.get(last) == '\r') {
            line.limit(last);
        }
        try {
            return decoder.decode(line).toString();
        } catch (CharacterCodingException malformed) {
            throw SourceInput.damaged(name, number, "it is not " + decoder.charset());
        }
    }
}
