package org.caseloom.lexicon.inflection;

import org.jspecify.annotations.Nullable;

/**
 * One of the nine rows in which godan verbs inflect, by the last kana of the dictionary form.
 *
 * @param negative     before ない: 吐か
 * @param continuative before ます: 吐き
 * @param hypothetical before ば: 吐け
 * @param before       what て or で follows: 吐い
 * @param voiced       whether it is で and だ: 痛んで
 */
record Godan(char dictionary, char negative, char continuative, char hypothetical, String before, boolean voiced) {
    private static final Godan[] ROWS = {row('う', "わいえ", "っ", false), row('く', "かきけ", "い", false),
            row('ぐ', "がぎげ", "い", true), row('す', "さしせ", "し", false), row('つ', "たちて", "っ", false),
            row('ぬ', "なにね", "ん", true), row('ぶ', "ばびべ", "ん", true), row('む', "まみめ", "ん", true),
            row('る', "らりれ", "っ", false)};

    private static Godan row(char dictionary, String stems, String before, boolean voiced) {
        return new Godan(dictionary, stems.charAt(0), stems.charAt(1), stems.charAt(2), before, voiced);
    }

    /** The row of verbs that end so; null where no verb does. */
    static @Nullable Godan of(char dictionary) {
        for (Godan row : ROWS) {
            if (row.dictionary == dictionary) {
                return row;
            }
        }
        return null;
    }

    /** The row of verbs that have this kana before ない; null where none has. */
    static @Nullable Godan ofNegative(char negative) {
        for (Godan row : ROWS) {
            if (row.negative == negative) {
                return row;
            }
        }
        return null;
    }

    String te() {
        return before + (voiced ? "で" : "て");
    }

    String ta() {
        return before + (voiced ? "だ" : "た");
    }
}
