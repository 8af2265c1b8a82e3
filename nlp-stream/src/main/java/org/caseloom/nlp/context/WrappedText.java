package org.caseloom.nlp.context;

import org.jspecify.annotations.Nullable;

/**
 * A text whose blanks came double, and its lines broken, written on one line: notes are wrapped and indented anywhere, also inside
 * of a cue. Immutable; linear in the text.
 */
record WrappedText(String text, int[] indexes) {
    /** The text with single blanks; null where it has no others. */
    static @Nullable WrappedText of(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf("  ") < 0 && text.indexOf('\t') < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder(text.length());
        int[] indexes = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c) || i == 0 || !isBlank(text.charAt(i - 1))) {
                indexes[line.length()] = i;
                line.append(!isBlank(c) ? c : text.startsWith("\n\n", i) ? '\n' : ' ');
            }
        }
        return new WrappedText(line.toString(), indexes);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** A stretch of text on one line; as it is where it is on one already. */
    static String line(String between) {
        WrappedText wrapped = of(between);
        return wrapped == null ? between : wrapped.text();
    }

    /** Where a char of the one line stands in the text. */
    int index(int at) {
        return indexes[at];
    }
}
