package org.caseloom.search.markup;

import org.jspecify.annotations.Nullable;

/**
 * A text that is cut by code point offsets, as mentions give them. Offsets outside the text are moved to its ends: a
 * view of a document must not fail because a mention is wrong. Immutable and thread-safe.
 */
public final class CodePointText {
    private final String text;
    private final int length;
    /** UTF-16 index by code point; null where they are the same. */
    private final int @Nullable [] indexes;

    private CodePointText(String text, int length, int @Nullable [] indexes) {
        this.text = text;
        this.length = length;
        this.indexes = indexes;
    }

    /** Counts the code points of a text once. */
    public static CodePointText of(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == text.length()) {
            return new CodePointText(text, length, null);
        }
        int[] indexes = new int[length + 1];
        int index = 0;
        for (int i = 0; i < length; i++) {
            indexes[i] = index;
            index += Character.charCount(text.codePointAt(index));
        }
        indexes[length] = index;
        return new CodePointText(text, length, indexes);
    }

    /** In code points. */
    public int length() {
        return length;
    }

    /** The text from one offset to another; empty where they are the wrong way round. */
    public String between(int start, int end) {
        int from = index(start);
        return text.substring(from, Math.max(from, index(end)));
    }

    private int index(int codePoint) {
        int inside = Math.clamp(codePoint, 0, length);
        return indexes == null ? inside : indexes[inside];
    }
}
