package org.caseloom.search.markup;

/** Text as HTML: nothing in it can be read as mark-up, in content or in a quoted attribute. */
public final class Html {
    private Html() {}

    /** The text with {@code & < > " '} written as references; a character that XML forbids becomes U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escapeTo(escaped, text);
        return escaped.toString();
    }

    static void escapeTo(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c < ' ' && c != '\n' && c != '\t' && c != '\r' ? '\ufffd' : c);
            }
        }
    }
}
