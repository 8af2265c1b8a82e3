package org.caseloom.lexicon.text;

import com.ibm.icu.text.Normalizer2;

/**
 * What happens to one character after NFKC: variants that mean the same become one. Every fold is one char to one
 * char, so the cased and the folded text of a {@link NormalizedText} stay parallel. Thread-safe.
 */
final class CharacterFolding {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final char[] UNIFIED = unifiedTable();
    /** NFKC of a char that stands alone, where that is one char; NUL where it is more. */
    private static final char[] COMPATIBLE = compatibleTable();
    private static final boolean[] BOUNDARY = boundaryTable();
    /** Chars that stay as they are whatever stands beside them, a bit each: small enough for the processor's cache. */
    private static final long[] PLAIN = plainTable();

    private CharacterFolding() {}

    /** The NFKC char of a BMP char standing alone; NUL where one char is not enough. */
    static char compatible(char c) {
        return COMPATIBLE[c];
    }

    /** Whether a char begins a new segment, whatever stands before it. */
    static boolean startsSegment(char c) {
        return BOUNDARY[c];
    }

    /** Whether a char is a segment of its own and stays as it is, unless one follows that begins no segment. */
    static boolean isPlain(char c) {
        return (PLAIN[c >>> 6] >>> c & 1) != 0;
    }

    /** NFKC of a whole segment. */
    static String compatible(CharSequence segment) {
        return NFKC.normalize(segment);
    }

    /** Spelling variants made one, case kept. */
    static char unify(char c) {
        return UNIFIED[c];
    }

    /** Case folded as well; the sigma at the end of a word is the same letter. */
    static char fold(char unified) {
        return unified == 'ς' ? 'σ' : Character.toLowerCase(unified);
    }

    private static char[] unifiedTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = unified((char) c);
        }
        VariantKanji.table().forEach((variant, standard) -> table[variant] = standard);
        return table;
    }

    private static char unified(char c) {
        return switch (c) {
            case '‐', '‑', '‒', '–', '—', '―', '⁃', '˗', '−', '─', '﹣', '－' -> '-';
            case '･', '·', '•', '‧', '∙', '⋅', 'ꞏ' -> '・';
            case '〜', '～', '∼' -> '~';
            case '’', '‘', '＇', '`', '´' -> '\'';
            case '“', '”' -> '"';
            case '\n' -> '\n';
            default -> c != '\r' && (Character.isWhitespace(c) || Character.isSpaceChar(c)) ? ' ' : c;
        };
    }

    private static char[] compatibleTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            if (Character.isSurrogate((char) c)) {
                continue;
            }
            String normal = NFKC.normalize(String.valueOf((char) c));
            table[c] = normal.length() == 1 ? normal.charAt(0) : 0;
        }
        return table;
    }

    private static boolean[] boundaryTable() {
        boolean[] table = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            // a low surrogate belongs to what stands before it; an unpaired one is a segment of its own either way
            table[c] = !Character.isLowSurrogate((char) c) && NFKC.hasBoundaryBefore(c);
        }
        return table;
    }

    private static long[] plainTable() {
        long[] table = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            if (startsSegment(c) && compatible(c) == c && unify(c) == c && fold(c) == c && c != 0
                    && !ContextFolding.mayBegin(c)) {
                table[c >>> 6] |= 1L << c;
            }
        }
        return table;
    }
}
