package org.caseloom.nlp.engine;

import java.lang.Character.UnicodeScript;

import org.caseloom.contracts.documents.Language;

/** The language of a text whose sender did not say: Japanese if it holds kana or kanji, else English. */
public final class LanguageGuess {
    private LanguageGuess() {}

    public static Language of(String text) {
        return text.codePoints().anyMatch(LanguageGuess::isJapanese) ? Language.JA : Language.EN;
    }

    private static boolean isJapanese(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.HAN;
    }
}
