package org.caseloom.nlp.http;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.engine.LanguageGuess;

/** Languages as requests name them. */
final class Languages {
    private Languages() {}

    /** The language of a tag; guessed from the text where there is none, or {@code auto}. */
    static Language of(@Nullable String tag, String text) {
        if (tag == null || tag.isBlank() || tag.equals("auto")) {
            return LanguageGuess.of(text);
        }
        return Language.ofTag(tag)
                .orElseThrow(() -> new CaseloomException(ErrorCode.UNKNOWN_LANGUAGE, "unknown language: " + tag));
    }
}
