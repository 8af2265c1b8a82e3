package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.TermEntry;

/** What some words of a coordination name once they are put together: by a term, by its words, or by words of one family. For one release. */
record SharedNames(EnglishDictionary dictionary) {
    /** The terms of findings and diseases that a phrase is, best first. */
    List<TermEntry> of(String phrase) {
        return disorders(dictionary.named(phrase));
    }

    /** Whether the last word of a text is in any name, so that more is worth looking up. */
    boolean hasWord(String text) {
        List<ContentWords.Word> words = ContentWords.of(text.substring(text.lastIndexOf(' ') + 1));
        return words.isEmpty() || dictionary.hasLoose(words.getLast().form());
    }

    /** The same, however the words are put. */
    List<TermEntry> loosely(String phrase) {
        List<TermEntry> named = of(phrase);
        if (named.isEmpty()) {
            List<ContentWords.Word> words = ContentWords.of(phrase.toLowerCase(Locale.ROOT));
            named = disorders(dictionary.loose(ContentWords.key(words)));
            named = named.isEmpty() ? disorders(dictionary.family(words, false)) : named;
        }
        return named;
    }

    /** The phenotypes with words of the same families, then the terms that a phrase is. */
    List<TermEntry> widely(String phrase) {
        List<TermEntry> named = new ArrayList<>(
                dictionary.family(ContentWords.of(phrase.toLowerCase(Locale.ROOT)), false));
        named.addAll(of(phrase));
        return named;
    }

    private static List<TermEntry> disorders(List<TermEntry> entries) {
        Predicate<Concept> isDisorder = concept -> switch (concept.type()) {
            case FINDING, DISEASE -> true;
            case TEST, MEDICATION, PROCEDURE, ANATOMY, GENE, DEVICE -> false;
        };
        return entries.isEmpty() || isDisorder.test(entries.getFirst().concept()) ? entries : List.of();
    }
}
