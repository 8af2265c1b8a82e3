package org.caseloom.ontology.words;

import org.caseloom.contracts.documents.Language;

/** The same text in both languages. */
public record Words(String ja, String en) {
    /** A name or code that reads the same in both. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** The text in a language. */
    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EN -> en;
        };
    }
}
