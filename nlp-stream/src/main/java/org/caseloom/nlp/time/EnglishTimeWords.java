package org.caseloom.nlp.time;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.time.TimeExpression.Kind;

/**
 * The words of {@code english.tsv} for numbers, periods, months and what times are counted from, as alternatives of
 * regular expressions and as what they mean. Thread-safe.
 */
final class EnglishTimeWords {
    /** A word that is a time by itself. */
    record Whole(Kind kind, String value) {}

    /** No word that begins a time is longer. */
    private static final int LONGEST = 20;
    private static final int LONGEST_PREFIX = 24;
    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();
    private static final Map<String, Whole> WHOLES = new HashMap<>();

    static {
        for (List<String> row : Table.rows(EnglishTimeWords.class, "english.tsv", 3)) {
            for (String word : row.get(2).split("\\|")) {
                switch (row.get(0)) {
                    case "number", "ordinal", "unit", "month", "anchor", "filler", "place" ->
                        WORDS.computeIfAbsent(row.get(0), _ -> new HashMap<>()).putIfAbsent(word, row.get(1));
                    case String kind -> WHOLES.put(word,
                            new Whole(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), row.get(1)));
                }
            }
        }
    }

    static final String NUMBER = "\\d{1,4}(?:\\.\\d)?|" + alternatives("number");
    static final String ORDINAL = alternatives("ordinal");
    static final String UNIT = alternatives("unit");
    static final String MONTH = alternatives("month");
    static final String PLACE = alternatives("place");
    static final String WHOLE = alternatives(WHOLES.keySet());
    /** An anchor with what may stand before it; the group is the anchor. */
    static final String ANCHORED = "(?:(?:" + alternatives("filler") + ") ){0,3}(?<anchor>" + alternatives("anchor")
            + ")\\b";

    /** The first words that times begin with; most words of a text are none, and nothing is tried there. */
    private static final Set<String> FIRST = first();

    private EnglishTimeWords() {}

    private static Set<String> first() {
        Set<String> first = new HashSet<>(Set.of("half", "every", "once", "twice", "thrice", "pod", "hd", "dol", "age",
                "at", "the", "one", "a", "day", "days", "night", "morning", "evening", "week", "month", "year",
                "hospital", "postoperative", "post", "postop", "illness", "treatment", "icu", "admission",
                "chemotherapy"));
        for (String kind : List.of("number", "ordinal", "month", "place")) {
            WORDS.getOrDefault(kind, Map.of()).keySet().forEach(word -> first.add(word(word, 0)));
        }
        WHOLES.keySet().forEach(word -> first.add(word(word, 0)));
        return first;
    }

    /** Whether a time may begin with the word here, or the number. */
    static boolean mayBegin(String text, int at) {
        return Characters.isDigit(text.charAt(at)) || FIRST.contains(word(text, at));
    }

    /** The letters from here on. */
    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && Characters.isLatin(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static String alternatives(String what) {
        return alternatives(WORDS.getOrDefault(what, Map.of()).keySet());
    }

    /** The longest first, for the first that fits is taken. */
    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** What a word of a kind means; a number in digits means itself. */
    static String meaning(String what, String word) {
        return WORDS.getOrDefault(what, Map.of()).getOrDefault(word, word);
    }

    static @Nullable Whole whole(String word) {
        return WHOLES.get(word);
    }

    /** A number in words or digits. */
    static String number(String word) {
        return meaning("number", word);
    }

    /** So many of a unit, as ISO 8601 writes it. */
    static String period(String number, String word) {
        String unit = meaning("unit", word);
        return unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
    }

    /** The words that end right before this place; null where they are none of these. */
    static @Nullable Matcher before(GuardedPattern words, String text, int at) {
        for (int from = Math.max(0, at - LONGEST_PREFIX); from < at; from++) {
            if ((from == 0 || !Characters.isLatin(text.charAt(from - 1))) && words.mayBegin(text, from)) {
                Matcher read = words.at(text, from);
                if (read != null && read.end() == at) {
                    return read;
                }
            }
        }
        return null;
    }
}
