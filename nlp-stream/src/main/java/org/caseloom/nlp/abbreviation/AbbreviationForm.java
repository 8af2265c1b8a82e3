package org.caseloom.nlp.abbreviation;

import java.util.regex.Pattern;

import org.caseloom.lexicon.text.Characters;

/** How abbreviations in Latin letters are written. Stateless and thread-safe; asks nothing of a release. */
public final class AbbreviationForm {
    /** In characters. */
    public static final int LONGEST = 10;
    private static final int SHORTEST = 2;
    /** A dose by the area under the curve, in brackets behind its drug: カルボプラチン（AUC5）. */
    private static final Pattern DOSE = Pattern.compile("AUC[0-9.]*");

    private AbbreviationForm() {}

    /** Two capitals or more among Latin letters, digits and hyphens, a letter first; in normalised letters with their case. */
    public static boolean isOne(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !Characters.isLatin(word.charAt(0))) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isLetter(c)) {
                return false;
            }
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return capitals >= 2 && !DOSE.matcher(word).matches();
    }

    static boolean isLetter(char c) {
        return Characters.isLatin(c) || Characters.isDigit(c) || c == '-';
    }
}
