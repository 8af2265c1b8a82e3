package org.caseloom.ingest.formats;

import java.util.Optional;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.topics.Topic;

/** What every text must satisfy, whatever file it came in. Thread-safe. */
final class TextCheck {
    /** Why a text is refused. */
    record Fault(ErrorCode code, String what) {}

    private TextCheck() {}

    /** The first fault of a text; empty where it has none. */
    static Optional<Fault> of(String text) {
        if (text.codePoints().allMatch(TextCheck::blank)) {
            return Optional.of(new Fault(ErrorCode.EMPTY_TEXT, "the text is empty"));
        }
        int surrogate = Utf8.loneSurrogate(text);
        if (surrogate >= 0) {
            return Optional.of(new Fault(ErrorCode.INVALID_UNICODE,
                    "character " + (surrogate + 1) + " of the text is a lone surrogate"));
        }
        long length = Utf8.length(text);
        if (length > Topic.LARGEST_TEXT) {
            return Optional.of(new Fault(ErrorCode.TEXT_TOO_LARGE, "the text has " + length + " bytes"));
        }
        if (text.stripLeading().regionMatches(true, 0, "<!DOCTYPE", 0, 9)
                || text.stripLeading().regionMatches(true, 0, "<?xml", 0, 5)) {
            return Optional.of(new Fault(ErrorCode.MARKUP_NOT_READ, "the text is an XML or HTML document"));
        }
        return Optional.empty();
    }

    /** White space, the ideographic space, and the characters that have no width at all. */
    private static boolean blank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                || codePoint == 0x200B || codePoint == 0xFEFF;
    }
}
