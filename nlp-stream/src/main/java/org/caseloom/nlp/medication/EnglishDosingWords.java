package org.caseloom.nlp.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Quantity;
import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.medication.DosingSentence.Item;
import org.caseloom.nlp.types.Dosing.Part;

/**
 * Finds the words of {@code english.tsv} that say how a drug was given: 30 mg/day, orally, every 8 hours, for five days,
 * discontinued. Thread-safe; time is linear in the text.
 */
final class EnglishDosingWords {
    private record Word(Part part, String value) {}

    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();
    private static final PhraseScanner<Word> SCANNER = scanner();
    private static final String NUMBER = "\\d[\\d,]{0,8}(?:\\.\\d{1,3})?|" + alternatives("number");
    private static final GuardedPattern AMOUNT = GuardedPattern.of("(?<number>" + NUMBER + ")(?: ?(?:-|to|~) ?(?:"
            + NUMBER
            + "))?[ -]?(?<unit>" + alternatives("unit") + ")(?![a-z0-9])(?<pers>(?: ?/ ?(?:" + alternatives("per")
            + ")(?![a-z0-9])| per (?:" + alternatives("per") + ")\\b){0,3})(?! ?/ ?[a-zμ])"
            + "(?<fractions>(?:/| in )\\d{1,2} ?(?:fr\\b|fractions))?");
    private static final GuardedPattern LASTING = GuardedPattern.of(
            "(?:for|over|x|×)(?: a total of| another| at least| up to| about| the next| a further)? ?(?<number>"
                    + NUMBER
                    + "|a)(?: ?(?:-|to|~) ?\\d{1,3})?[ -]?(?:more |further |consecutive )?(?<unit>"
                    + alternatives("period")
                    + ")\\b");
    private static final GuardedPattern COURSE = GuardedPattern.of("(?<number>" + NUMBER + ")[ -](?<unit>"
            + alternatives("period") + ")[ -](?:course|regimen)\\b");
    private static final GuardedPattern EVERY = GuardedPattern.of("(?:every|q) ?(?<number>" + NUMBER + ") ?(?<unit>"
            + alternatives("every") + ")\\b|(?<count>" + NUMBER + ") times (?:a|per|each|/) ?(?<of>day|week|month)\\b");
    private static final Pattern PER = Pattern.compile(alternatives("per"));

    private EnglishDosingWords() {}

    private static PhraseScanner<Word> scanner() {
        Map<String, Word> words = new HashMap<>();
        for (List<String> row : Table.rows(EnglishDosingWords.class, "english.tsv", 3)) {
            for (String word : row.get(2).split("\\|")) {
                switch (row.get(0)) {
                    case "route", "frequency", "change" -> words.put(word,
                            new Word(Part.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1)));
                    case String what -> WORDS.computeIfAbsent(what, _ -> new HashMap<>()).put(word, row.get(1));
                }
            }
        }
        return new PhraseScanner<>(words);
    }

    private static String alternatives(String what) {
        return WORDS.getOrDefault(what, Map.of())
                .keySet()
                .stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Whether one of the words of a kind stands in this stretch. */
    static boolean stands(String what, String folded, int from, int to) {
        for (String word : WORDS.getOrDefault(what, Map.of()).keySet()) {
            if (folded.indexOf(word, Math.max(0, from), Math.max(0, to)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** All of them in a text, the longest of those that overlap; what is taken already is left out. */
    static List<Item> find(String folded, boolean[] taken) {
        List<Item> found = new ArrayList<>();
        for (int at = 0; at < folded.length(); at++) {
            if (!taken[at] && isWordStart(folded, at)) {
                Item item = counted(folded, at);
                if (item != null) {
                    found.add(item);
                    at = item.end() - 1;
                }
            }
        }
        SCANNER.scan(folded, (start, end, word) -> {
            if (!taken[start] && !taken[end - 1] && !isCut(folded, start, end)) {
                found.add(new Item(start, end, word.part(), null, word.value(), false, -1));
            }
        });
        found.sort(Comparator.comparingInt(Item::start).thenComparing(Comparator.comparingInt(Item::end).reversed()));
        List<Item> free = new ArrayList<>(found.size());
        int reached = 0;
        for (Item item : found) {
            if (item.start() >= reached) {
                free.add(item);
                reached = item.end();
            }
        }
        return free;
    }

    private static @Nullable Item counted(String folded, int at) {
        Matcher course = COURSE.at(folded, at);
        Matcher lasting = course == null ? LASTING.at(folded, at) : course;
        if (lasting != null) {
            String number = lasting.group("number").equals("a") ? "1" : number(lasting.group("number"));
            String unit = meaning("period", lasting.group("unit"));
            String value = unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
            return new Item(at, lasting.end(), Part.DURATION, null, value, false, -1);
        }
        Matcher every = EVERY.at(folded, at);
        if (every != null) {
            String value = every.group("count") != null
                    ? number(every.group("count")) + "/" + each(every.group("of"))
                    : "1/" + (every.group("number").equals("1") ? "" : number(every.group("number")))
                            + meaning("every", every.group("unit"));
            return new Item(at, every.end(), Part.FREQUENCY, null, value, false, -1);
        }
        Matcher amount = AMOUNT.at(folded, at);
        return amount == null ? null : dose(at, amount);
    }

    private static String each(String period) {
        return switch (period) {
            case "day" -> "d";
            case "week" -> "wk";
            case String _ -> "mo";
        };
    }

    private static @Nullable Item dose(int at, Matcher amount) {
        String number = number(amount.group("number")).replace(",", "");
        if (!Characters.isDigit(number.charAt(0))) {
            return null;
        }
        StringBuilder unit = new StringBuilder(meaning("unit", amount.group("unit")));
        Matcher per = PER.matcher(amount.group("pers"));
        while (per.find()) {
            unit.append(meaning("per", per.group()));
        }
        return new Item(at, amount.end(), Part.DOSE, new Quantity(new BigDecimal(number), null, unit.toString(),
                org.caseloom.contracts.structured.Comparator.EQUAL), null, unit.charAt(0) == '{', -1);
    }

    private static String number(String word) {
        return meaning("number", word);
    }

    private static String meaning(String what, String word) {
        return WORDS.getOrDefault(what, Map.of()).getOrDefault(word, word);
    }

    private static boolean isWordStart(String folded, int at) {
        char c = folded.charAt(at);
        char before = Letters.at(folded, at - 1);
        char beyond = Letters.at(folded, at - 2);
        return (Characters.isDigit(c) || Characters.isLatin(c) || c == '×') && !Characters.isLatin(before)
                && !Characters.isDigit(before)
                && !((before == '.' || before == ',' || before == '-' || before == '/')
                        && (Characters.isDigit(beyond) || Characters.isLatin(beyond)));
    }

    private static boolean isCut(String folded, int start, int end) {
        return Characters.isLatin(Letters.at(folded, start - 1)) || Characters.isDigit(Letters.at(folded, start - 1))
                || Characters.isLatin(folded.charAt(end - 1)) && Characters.isLatin(Letters.at(folded, end));
    }
}
