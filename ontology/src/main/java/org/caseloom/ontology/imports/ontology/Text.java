package org.caseloom.ontology.imports.ontology;

/** Blanks as sources leave them: U+00A0 and U+3000 count as blanks, too. */
public final class Text {
    private Text() {}

    /** Without blanks at the ends. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether kana or kanji stand in it. */
    public static boolean isJapanese(String text) {
        return text.codePoints().anyMatch(point -> switch (Character.UnicodeScript.of(point)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        });
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
