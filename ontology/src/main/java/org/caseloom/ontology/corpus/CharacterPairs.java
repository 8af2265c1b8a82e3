package org.caseloom.ontology.corpus;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Every pair of neighbouring UTF-16 chars of a text as a term, the last char alone as the last one. A phrase of such
 * terms is a substring, in any language and without a word being known. Used again for each text; not thread-safe.
 */
final class CharacterPairs extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[4]);
    private String text = "";
    private int next;

    CharacterPairs() {
        term.setBytesRef(bytes);
    }

    /** The text to cut next. */
    CharacterPairs of(String newText) {
        text = newText;
        return this;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == text.length()) {
            return false;
        }
        clearAttributes();
        write(text, next, bytes);
        term.setBytesRef(bytes);
        next++;
        return true;
    }

    /** The term that begins at a place of a text. */
    static BytesRef at(String text, int place) {
        BytesRef bytes = new BytesRef(new byte[4]);
        write(text, place, bytes);
        return bytes;
    }

    /** Big-endian chars: unlike UTF-8 they leave half a surrogate pair as it is. */
    private static void write(String text, int place, BytesRef bytes) {
        char first = text.charAt(place);
        bytes.bytes[0] = (byte) (first >> 8);
        bytes.bytes[1] = (byte) first;
        bytes.length = 2;
        if (place + 1 < text.length()) {
            char second = text.charAt(place + 1);
            bytes.bytes[2] = (byte) (second >> 8);
            bytes.bytes[3] = (byte) second;
            bytes.length = 4;
        }
    }
}
