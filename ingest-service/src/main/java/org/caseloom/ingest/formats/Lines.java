package org.caseloom.ingest.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits a stream into lines at LF, and at nothing else: U+2028 and a lone CR are text. A CR before the LF belongs to
 * the line end. Holds one line at most; what is beyond the limit is read and thrown away. Not thread-safe.
 */
final class Lines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    /** Lines of the stream, each at most {@code limit} bytes. */
    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        number++;
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (fill()) {
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            // one more than the limit is kept, for a CR that does not count
            if (tooLong || (long) line.size() + (stop - position) > (long) limit + 1) {
                tooLong = true;
                line = new ByteArrayOutputStream(0);
            } else {
                line.write(buffer, position, stop - position);
            }
            boolean ended = stop < end;
            position = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        if (tooLong) {
            return Optional.of(new Line.TooLong(number));
        }
        byte[] bytes = withoutReturn(line.toByteArray());
        return Optional.of(bytes.length > limit ? new Line.TooLong(number) : new Line.Whole(number, bytes));
    }

    /** The line being read, or read last; where reading failed, the line it failed in. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        while (position == end) {
            position = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
