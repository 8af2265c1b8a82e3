package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;

/**
 * English words that say that somebody was operated on, whatever was done: by their Greek endings (pyloromyotomy), or behind the
 * place that it was done to (hip replacement). Stateless and thread-safe.
 */
public final class OperationWords {
    /** The concept of an operation that the release has no name for. */
    static final String OPERATION = "CSL:surgery";
    /** What all spellings and numbers of a word begin with: surgeries, embolisation. */
    private static final int STEM = 5;
    private static final List<String> ENDINGS = List.of("ectomy", "ostomy", "otomy", "plasty", "pexy", "rrhaphy",
            "desis",
            "centesis", "tripsy");
    /** What ends in one of them and is done to nobody. */
    private static final List<String> OTHERS = List.of("dichotomy", "trichotomy", "polychotomy");

    private OperationWords() {}

    /** Whether a word in its form names an operation by itself. */
    static boolean isOne(String form) {
        if (!form.endsWith("y") && !form.endsWith("is") || OTHERS.contains(form)) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (form.length() > ending.length() + 1 && form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Of the words that make a mention of this concept where the ontology lists no name what each has in it; none for most. */
    public static List<String> wordsOf(String concept) {
        if (!concept.equals(OPERATION)) {
            return List.of();
        }
        // ectomies and plasties have another ending
        List<String> words = new ArrayList<>(
                ENDINGS.stream().map(ending -> ending.substring(0, ending.length() - 2)).toList());
        EnglishFormation.operations().forEach(word -> words.add(word.substring(0, Math.min(STEM, word.length()))));
        return words;
    }
}
