package org.caseloom.ingest.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Says what bytes that are not UTF-8 look like, so that people know which encoding to convert from. A guess for a
 * message, nothing more: nothing is ever read by it. Thread-safe.
 */
final class EncodingGuess {
    /** Japanese text is mostly Japanese; a Latin-1 text has an accent here and there. */
    private static final double MOSTLY = 0.3;
    /** Enough to judge by, in bytes. */
    private static final int SAMPLE = 4096;

    private EncodingGuess() {}

    /** A clause for a message, for instance {@code "the bytes look like Shift_JIS"}. */
    static String of(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return "the bytes look like UTF-16";
        }
        double shiftJis = japanese(bytes, "windows-31j");
        double eucJp = japanese(bytes, "EUC-JP");
        if (shiftJis > MOSTLY || eucJp > MOSTLY) {
            return eucJp > shiftJis ? "the bytes look like EUC-JP" : "the bytes look like Shift_JIS";
        }
        return latin(bytes) ? "the bytes look like Latin-1 (ISO 8859-1)" : "the encoding is not one we know";
    }

    /** The share of Japanese characters when read in that encoding; 0 where it cannot be read so. */
    private static double japanese(byte[] bytes, String encoding) {
        return decode(bytes, encoding).filter(text -> !text.isEmpty())
                .map(text -> (double) text.chars().filter(EncodingGuess::common).count() / text.length())
                .orElse(0.0);
    }

    /** Kana, common punctuation and kanji; not half-width kana, which is what EUC-JP looks like in Shift_JIS. */
    private static boolean common(int c) {
        return c >= 0x3000 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean latin(byte[] bytes) {
        int accents = 0;
        for (byte b : bytes) {
            int unsigned = Byte.toUnsignedInt(b);
            if (unsigned < 0x09 || unsigned >= 0x80 && unsigned < 0xA0) {
                return false;
            }
            accents += unsigned >= 0xA0 ? 1 : 0;
        }
        return accents <= bytes.length * MOSTLY;
    }

    private static Optional<String> decode(byte[] bytes, String encoding) {
        int length = Math.min(bytes.length, SAMPLE);
        // a sample may end in the middle of a character: then one byte less ends at one
        for (int cut = 0; cut <= (bytes.length > length ? 2 : 0); cut++) {
            try {
                return Optional.of(Charset.forName(encoding)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, length - cut))
                        .toString());
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
