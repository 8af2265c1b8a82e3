package org.caseloom.ingest.formats;

import java.io.IOException;
import java.io.InputStream;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.topics.Topic;

/** Reads a text file as one document whose id is the file's stem. Thread-safe. */
final class PlainText {
    /** A text, its byte order mark, and one byte more to see that it is too long. */
    private static final int MOST = Topic.LARGEST_TEXT + 4;

    private PlainText() {}

    static Reading read(Part part, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST);
        if (bytes.length == MOST) {
            return Reading.refused(ErrorCode.TEXT_TOO_LARGE, part.name(), 0, part.stem(),
                    "the file has more than " + Topic.LARGEST_TEXT + " bytes");
        }
        return switch (Utf8.decode(bytes)) {
            case Utf8.Broken(int offset) -> broken(part, bytes, offset);
            case Utf8.Text(String text) -> TextCheck.of(text)
                    .map(fault -> Reading.refused(fault.code(), part.name(), 1, part.stem(), fault.what()))
                    .orElseGet(() -> new Reading.Found(
                            new Draft(part.name(), 1, part.stem(), null, null, null, text, null, null)));
        };
    }

    private static Reading broken(Part part, byte[] bytes, int offset) {
        long line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return Reading.refused(ErrorCode.INVALID_ENCODING, part.name(), line, part.stem(),
                "byte " + (offset - start + 1) + " of the line is not UTF-8; " + EncodingGuess.of(bytes));
    }
}
