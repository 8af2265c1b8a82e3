package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Dosing.Part;

/** The words of {@code dosing.tsv}: units of doses, routes, frequencies and changes. Thread-safe. */
final class DosingWords {
    /** A word of the text for one part of a dosing, or one that denies it. */
    record DosingWord(@Nullable Part part, String value) {}

    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, String> PERS = new HashMap<>();
    private static final List<String> LEADS = new ArrayList<>();
    private static final List<String> TRAILS = new ArrayList<>();
    private static final List<String> DENIALS = new ArrayList<>();
    private static final PhraseScanner<DosingWord> SCANNER = scanner();
    /** The length of the longest unit, or word behind a stroke, that begins with a char. */
    private static final Map<Character, Integer> LONGEST_FROM = longestFrom();

    private DosingWords() {}

    private static PhraseScanner<DosingWord> scanner() {
        Map<String, DosingWord> words = new HashMap<>();
        for (List<String> row : Table.rows(DosingWords.class, "dosing.tsv", 3)) {
            for (String word : row.get(2).split("\\|")) {
                String folded = NormalizedText.fold(word);
                switch (row.get(0)) {
                    case "unit" -> UNITS.put(folded, row.get(1));
                    case "per" -> PERS.put(folded, row.get(1));
                    case "lead" -> LEADS.add(folded);
                    case "trail" -> TRAILS.add(folded);
                    case "not" -> DENIALS.add(folded);
                    case "amount" -> words.put(folded, new DosingWord(Part.DOSE, row.get(1)));
                    case String part -> words.put(folded,
                            new DosingWord(Part.valueOf(part.toUpperCase(Locale.ROOT)), row.get(1)));
                }
            }
        }
        return new PhraseScanner<>(words);
    }

    private static Map<Character, Integer> longestFrom() {
        Map<Character, Integer> longest = new HashMap<>();
        for (Map<String, String> words : List.of(UNITS, PERS)) {
            words.keySet().forEach(word -> longest.merge(word.charAt(0), word.length(), Math::max));
        }
        return longest;
    }

    /** Reports routes, changes, words for times of the day and for amounts in a normalised text. */
    static void scan(String folded, PhraseScanner.Hits<DosingWord> hits) {
        SCANNER.scan(folded, hits);
    }

    /** The longest unit of a dose that begins here; null where none does. */
    static @Nullable String unitAt(String folded, String cased, int at) {
        return longest(UNITS, folded, cased, at);
    }

    /** The longest word behind a stroke that begins here; null where none does. */
    static @Nullable String perAt(String folded, int at) {
        return longest(PERS, folded, folded, at);
    }

    static String unit(String word) {
        return UNITS.getOrDefault(word, word);
    }

    static String per(String word) {
        return PERS.getOrDefault(word, word);
    }

    /** How long the word is that leads an amount and begins here: 1日, 計; 0 where there is none. */
    static int lead(String folded, int at) {
        return longest(LEADS, folded, at);
    }

    /** How long the word is that follows an amount here: 程度. */
    static int trail(String folded, int at) {
        return longest(TRAILS, folded, at);
    }

    /** Whether a word that denies what was said begins here: せず. */
    static boolean deniedAt(String folded, int at) {
        return longest(DENIALS, folded, at) > 0;
    }

    private static int longest(List<String> words, String folded, int at) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > longest && folded.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** A word in Latin letters must not be a part of a longer one; capitals behind small letters begin a new one. */
    private static @Nullable String longest(Map<String, String> words, String folded, String cased, int at) {
        int reach = at < folded.length() ? LONGEST_FROM.getOrDefault(folded.charAt(at), 0) : 0;
        for (int end = Math.min(folded.length(), at + reach); end > at; end--) {
            String word = folded.substring(at, end);
            if (words.containsKey(word) && !(Characters.isLatin(word.charAt(word.length() - 1))
                    && Characters.isLatin(Letters.at(folded, end)) && !isNewWord(cased, end))) {
                return word;
            }
        }
        return null;
    }

    private static boolean isNewWord(String cased, int at) {
        return Character.isLowerCase(cased.charAt(at - 1)) && Character.isUpperCase(cased.charAt(at));
    }
}
