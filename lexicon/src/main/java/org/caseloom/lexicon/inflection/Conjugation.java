package org.caseloom.lexicon.inflection;

import java.util.Set;

/** How a predicate inflects, told by its dictionary form. Stateless. */
enum Conjugation {
    /** 痛い, 飲み込みにくい */
    ADJECTIVE,
    /** 眠れない, 食欲がない, 調子が良くない */
    NEGATIVE,
    /** 吐く, むせ込む, 詰まる */
    GODAN,
    /** むせる, 腫れる, 出る */
    ICHIDAN,
    /** ふらふらする, 吐き気がする */
    SURU,
    /** 震えがくる */
    KURU,
    /** Anything else, ぐったり among it, is only what it is. */
    NONE;

    /** Behind these kana る makes an ichidan verb, nearly always. */
    private static final String I_OR_E = "いきぎしじちぢにひびみりえけげせぜてでねへべめれ";
    /** Kanji that are a whole ichidan stem; behind any other, る ends a godan verb: 残る, 滑る. */
    private static final String ICHIDAN_KANJI = "見寝着似出得経診観居煮";
    /** Godan verbs behind i or e, as far as people say them of the body and of patients. */
    private static final Set<String> GODAN_BEHIND_I_OR_E = Set.of("いじ", "ねじ", "よじ", "かじ", "むし", "のし", "ほて", "すべ", "ゃべ",
            "あせ", "にぎ", "ひね", "つね", "ちぎ", "えぎ", "びび", "ちび", "りき", "れき");

    /** How the predicate, without a noun before it, inflects. */
    static Conjugation of(String predicate) {
        int length = predicate.length();
        if (length < 2) {
            return NONE;
        }
        char last = predicate.charAt(length - 1);
        if (predicate.endsWith("ない") || predicate.endsWith("無い")) {
            return NEGATIVE;
        }
        if (last == 'い') {
            return ADJECTIVE;
        }
        if (predicate.endsWith("する")) {
            return SURU;
        }
        if (predicate.endsWith("来る") || predicate.equals("くる") || predicate.endsWith("てくる")) {
            return KURU;
        }
        if (last == 'る') {
            return isIchidan(predicate) ? ICHIDAN : GODAN;
        }
        return Godan.of(last) == null ? NONE : GODAN;
    }

    /** Whether this char alone is the stem of an ichidan verb. */
    static boolean isIchidanKanji(char c) {
        return ICHIDAN_KANJI.indexOf(c) >= 0;
    }

    /** Whether a stem that ends so is one of an ichidan verb. */
    static boolean isIchidanKana(char c) {
        return I_OR_E.indexOf(c) >= 0;
    }

    private static boolean isIchidan(String verb) {
        int stem = verb.length() - 1;
        char vowel = verb.charAt(stem - 1);
        return isIchidanKanji(vowel)
                || isIchidanKana(vowel) && !(stem >= 2 && GODAN_BEHIND_I_OR_E.contains(verb.substring(stem - 2, stem)));
    }
}
