package org.caseloom.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;

/** Decides the language of a document; empty where Caseloom does not read it. Thread-safe; never fails. */
public final class LanguagePolicy {
    /** Characters looked at to judge; detection grows no better on more, only slower. */
    private static final int SAMPLE = 2000;
    /** A kanji is about a word, a Latin letter a fifth of one: an English text may name a few kanji. */
    private static final int LETTERS_PER_KANJI = 10;

    private final EnglishDetector english = new EnglishDetector();

    /** The language of a text that says of itself, or does not, which it is in. */
    public Optional<Language> of(@Nullable String tag, String text) {
        return tag == null || tag.isBlank() ? detect(text) : Language.ofTag(tag);
    }

    private Optional<Language> detect(String text) {
        if (text.codePoints().anyMatch(LanguagePolicy::kana)) {
            return Optional.of(Language.JA);
        }
        String sample = text.codePoints()
                .limit(SAMPLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long kanji = count(sample, UnicodeScript.HAN);
        long latin = count(sample, UnicodeScript.LATIN);
        if (letters == 0 || (kanji + latin) * 2 < letters) {
            return Optional.empty();
        }
        if (kanji * LETTERS_PER_KANJI > latin) {
            return ChineseForms.in(sample) ? Optional.empty() : Optional.of(Language.JA);
        }
        return english.isEnglish(sample) ? Optional.of(Language.EN) : Optional.empty();
    }

    private static boolean kana(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static long count(String sample, UnicodeScript script) {
        return sample.codePoints().filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == script).count();
    }
}
