package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Dosing.Part;

/** How often and how long, as the words behind a number tell by {@code counted.tsv}: 6時間毎, 7日間. Thread-safe. */
final class CountedTimes {
    private static final String NUMBER = "#";
    /** By the first char, the longest first. */
    private static final Map<Character, List<Counted>> WORDS = load();

    private CountedTimes() {}

    /**
     * What a number counts.
     *
     * @param words  what must stand behind the number
     * @param length how many chars of it belong to the time
     */
    record Counted(String words, int length, Part part, String value) {
        String value(String number) {
            return value.replace(NUMBER, number);
        }
    }

    /** What the number that ends here counts; null where it is none of these. */
    static @Nullable Counted behind(String folded, int digits) {
        for (Counted counted : WORDS.getOrDefault(Letters.at(folded, digits), List.of())) {
            if (folded.startsWith(counted.words(), digits)) {
                return counted;
            }
        }
        return null;
    }

    private static Map<Character, List<Counted>> load() {
        Map<Character, List<Counted>> words = new HashMap<>();
        for (List<String> row : Table.rows(CountedTimes.class, "counted.tsv", 3)) {
            Part part = Part.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (String word : row.get(2).split("\\|")) {
                int taken = word.indexOf('>');
                words.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
                        .add(new Counted(word.replace(">", ""), taken < 0 ? word.length() : taken, part, row.get(1)));
            }
        }
        words.values().forEach(alike -> alike
                .sort(Comparator.comparing(Counted::words, Comparator.comparingInt(String::length).reversed())));
        return words;
    }
}
