package org.caseloom.nlp.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Table;

/**
 * To what people a patient is said to belong, in the words of an English text: before the noun ("a 40-year-old African American
 * woman"), behind it ("of Turkish descent"), or as an entry ("Ethnicity: Hispanic"). By {@code ethnicities.tsv}. Stateless.
 */
final class Ethnicity {
    private static final Set<String> NAMES = words("name");
    private static final Set<String> NOUNS = words("noun");
    private static final Set<String> TIES = words("tie");
    private static final List<String> ENTRIES = List.of("ethnicity:", "race:", "ethnic origin:", "race/ethnicity:");
    private static final int MOST_WORDS = 3;

    private Ethnicity() {}

    private static Set<String> words(String what) {
        Set<String> words = new HashSet<>();
        for (List<String> row : Table.rows(Ethnicity.class, "ethnicities.tsv", 2)) {
            if (row.getFirst().equals(what)) {
                words.addAll(List.of(row.get(1).split("\\|")));
            }
        }
        return Set.copyOf(words);
    }

    /** Where the words for a people stand in a stretch that speaks of the patient, start and end; null where none do. */
    static int @Nullable [] stated(String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean begins = Characters.isLatin(folded.charAt(at))
                    && (at == 0 || !Characters.isLatin(folded.charAt(at - 1)));
            int end = begins ? named(folded, at) : -1;
            if (end > 0 && (followed(folded, end, NOUNS)
                    || folded.startsWith("of ", Math.max(0, at - 3)) && followed(folded, end, TIES))) {
                return new int[]{at, end};
            }
        }
        return null;
    }

    /** The entry of a form; null where there is none. */
    static int @Nullable [] entry(String folded) {
        for (String entry : ENTRIES) {
            int found = folded.indexOf(entry);
            int at = found + entry.length();
            while (found >= 0 && at < folded.length() && folded.charAt(at) == ' ') {
                at++;
            }
            int end = found < 0 || at >= folded.length() ? -1 : named(folded, at);
            if (end > 0) {
                return new int[]{at, end};
            }
        }
        return null;
    }

    /** The end of the longest name of a people that begins here; -1 where none does. */
    private static int named(String folded, int start) {
        int end = start;
        int longest = -1;
        for (int words = 0; words < MOST_WORDS; words++) {
            while (end < folded.length() && (Characters.isLatin(folded.charAt(end)) || folded.charAt(end) == '-')) {
                end++;
            }
            if (NAMES.contains(folded.substring(start, end))) {
                longest = end;
            }
            if (end >= folded.length() || folded.charAt(end) != ' ') {
                break;
            }
            end++;
        }
        return longest;
    }

    private static boolean followed(String folded, int from, Set<String> words) {
        int start = from;
        while (start < folded.length() && (folded.charAt(start) == ' ' || folded.charAt(start) == ',')) {
            start++;
        }
        int end = start;
        while (end < folded.length() && Characters.isLatin(folded.charAt(end))) {
            end++;
        }
        return words.contains(folded.substring(start, end));
    }
}
