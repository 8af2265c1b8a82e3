package org.caseloom.nlp.abbreviation;

import java.util.Locale;

/** The letters of abbreviations. Stateless. */
final class Letters {
    private Letters() {}

    /**
     * Whether a name in Latin letters spells an abbreviation: its letters come in the name in the same order, the first
     * at the beginning of the name's first word, and at least half of them begin words.
     */
    static boolean spell(String abbreviation, String name) {
        String letters = abbreviation.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String words = name.strip().toLowerCase(Locale.ROOT);
        if (letters.length() < 2 || words.length() <= letters.length() || words.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int at = 0;
        int beginnings = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int beginning = beginning(words, letter, at);
            int found = beginning >= 0 ? beginning : words.indexOf(letter, at);
            if (found < 0) {
                // the s of a plural may be the abbreviation's alone
                return i == letters.length() - 1 && letter == 's' && beginnings * 2 >= letters.length();
            }
            beginnings += beginning >= 0 ? 1 : 0;
            at = found + 1;
        }
        return beginnings * 2 >= letters.length();
    }

    /** The next word that begins with a letter; -1 where none does. */
    private static int beginning(String words, char letter, int from) {
        for (int at = words.indexOf(letter, from); at >= 0; at = words.indexOf(letter, at + 1)) {
            if (at == 0 || !Character.isLetter(words.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }
}
