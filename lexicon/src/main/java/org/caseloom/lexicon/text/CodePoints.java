package org.caseloom.lexicon.text;

import java.util.BitSet;

/**
 * Turns UTF-16 offsets of one text into code point offsets and back. Costs nothing for texts without surrogate pairs.
 * Immutable and thread-safe.
 */
public final class CodePoints {
    /** How many chars share one stored count; trades memory against steps per question. */
    private static final int BLOCK = 64;

    private final int length;
    private final BitSet lowSurrogates;
    private final int[] before;

    private CodePoints(int length, BitSet lowSurrogates, int[] before) {
        this.length = length;
        this.lowSurrogates = lowSurrogates;
        this.before = before;
    }

    /** Counts the pairs of a text once. */
    public static CodePoints of(String text) {
        BitSet low = new BitSet();
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                low.set(i);
            }
        }
        int[] before = new int[low.isEmpty() ? 0 : text.length() / BLOCK + 1];
        for (int block = 1; block < before.length; block++) {
            before[block] = before[block - 1] + count(low, (block - 1) * BLOCK, block * BLOCK);
        }
        return new CodePoints(text.length(), low, before);
    }

    /** The code point offset of a UTF-16 offset; one inside a pair counts as after it. */
    public int offset(int utf16) {
        if (utf16 < 0 || utf16 > length) {
            throw new IndexOutOfBoundsException(utf16 + " of " + length);
        }
        if (before.length == 0) {
            return utf16;
        }
        int block = Math.min(utf16 / BLOCK, before.length - 1);
        return utf16 - before[block] - count(lowSurrogates, block * BLOCK, utf16);
    }

    /** The UTF-16 offset where a code point begins; behind the last one, the length. */
    public int index(int codePoint) {
        if (codePoint < 0 || codePoint > offset(length)) {
            throw new IndexOutOfBoundsException(codePoint + " of " + offset(length));
        }
        if (before.length == 0) {
            return codePoint;
        }
        int low = codePoint;
        int high = length;
        while (low < high) { // the last offset that has no more code points before it
            int middle = (low + high + 1) >>> 1;
            if (offset(middle) <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int count(BitSet set, int from, int to) {
        int count = 0;
        for (int i = set.nextSetBit(from); i >= 0 && i < to; i = set.nextSetBit(i + 1)) {
            count++;
        }
        return count;
    }
}
