package org.caseloom.nlp.english;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.NormalizedText;

/** The words of the text at hand, made once for all annotators of one engine. Belongs to one thread. */
final class WordsOfText {
    private @Nullable NormalizedText text;
    private @Nullable Words words;

    /** The words of a text; those made last where it is the same one. */
    Words of(NormalizedText asked) {
        Words known = words;
        if (known == null || text != asked) {
            known = Words.of(asked.folded());
            words = known;
            text = asked;
        }
        return known;
    }
}
