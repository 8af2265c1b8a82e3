package org.caseloom.nlp.time;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.Characters;

/** A place in a normalised text that moves on over what it can read. Every read either succeeds or moves nothing. */
final class Cursor {
    private static final String KANJI_DIGITS = "〇一二三四五六七八九十";
    private static final int MOST_DIGITS = 4;

    final String text;
    int at;

    Cursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    boolean skip(String words) {
        if (text.startsWith(words, at)) {
            at += words.length();
            return true;
        }
        return false;
    }

    boolean skipAny(String... choices) {
        for (String choice : choices) {
            if (skip(choice)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these stands here; moves nothing. */
    boolean isBefore(String... choices) {
        for (String choice : choices) {
            if (text.startsWith(choice, at)) {
                return true;
            }
        }
        return false;
    }

    /** A whole number of at most four digits; -1 where none stands here. */
    int number() {
        int from = at;
        int value = 0;
        while (Characters.isDigit(peek()) && at - from < MOST_DIGITS) {
            value = value * 10 + peek() - '0';
            at++;
        }
        if (at == from || Characters.isDigit(peek())) {
            at = from;
            return -1;
        }
        return value;
    }

    /** A number as periods have it: 3, 1.5, 数 (X), 三; null where none stands here. */
    @Nullable
    String amount() {
        int from = at;
        if (peek() == '数') {
            at++;
            return "X";
        }
        int kanji = KANJI_DIGITS.indexOf(peek());
        if (kanji >= 0) {
            at++;
            if (KANJI_DIGITS.indexOf(peek()) >= 0) {
                at = from; // twelve and the like are written in digits
                return null;
            }
            return String.valueOf(kanji);
        }
        int whole = number();
        if (whole < 0) {
            return null;
        }
        if (peek() == '.' && Characters.isDigit(peek(1)) && !Characters.isDigit(peek(2))) {
            String value = whole + "." + peek(1);
            at += 2;
            return value;
        }
        return String.valueOf(whole);
    }

    static boolean isNumberStart(char c) {
        return Characters.isDigit(c) || c == '数' || KANJI_DIGITS.indexOf(c) > 0;
    }
}
