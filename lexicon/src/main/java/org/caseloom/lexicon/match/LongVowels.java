package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The long-vowel mark at the end of a katakana word, which one writes and another does not: コンピュータ, コンピューター. A
 * text cannot be folded for it, since in コンピューターグラフィックス the word does not end; so a form stands for both spellings.
 * Stateless and thread-safe.
 */
final class LongVowels {
    /**
     * Three kana or more (JIS Z 8301 leaves the mark out from there on) that end in a or i: only those come from the -er,
     * -or, -ar and -y that the mark is for. No kana is to follow, for then the word goes on.
     */
    private static final Pattern END = Pattern.compile(
            "(?<=[ァ-ヺー]{2}[アカガサザタダナハバパマヤラワャァイキギシジチヂニヒビピミリィ])ー?(?![ァ-ヺー])");
    /** Two places make four spellings; no clinical term is known to vary in more. */
    private static final int MOST_PLACES = 2;

    private LongVowels() {}

    /** The folded form in all its spellings, itself first. */
    static List<String> spellings(String form) {
        List<String> spellings = new ArrayList<>(List.of(""));
        int from = 0;
        for (int[] place : places(form)) {
            List<String> longer = new ArrayList<>(spellings.size() * 2);
            String before = form.substring(from, place[0]);
            String written = form.substring(place[0], place[1]);
            spellings.forEach(spelling -> longer.add(spelling + before + written));
            spellings.forEach(spelling -> longer.add(spelling + before + (written.isEmpty() ? "ー" : "")));
            spellings = longer;
            from = place[1];
        }
        String rest = form.substring(from);
        return spellings.stream().map(spelling -> spelling + rest).toList();
    }

    /** What all spellings of a folded form have in common: the stretches between the places where they differ. */
    static List<String> common(String form) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int[] place : places(form)) {
            parts.add(form.substring(from, place[0]));
            from = place[1];
        }
        if (from < form.length() || parts.isEmpty()) {
            parts.add(form.substring(from));
        }
        return parts;
    }

    private static List<int[]> places(String form) {
        List<int[]> places = new ArrayList<>(0);
        if (form.chars().anyMatch(c -> c >= 'ァ' && c <= 'ー')) {
            Matcher matcher = END.matcher(form);
            while (places.size() < MOST_PLACES && matcher.find()) {
                places.add(new int[]{matcher.start(), matcher.end()});
            }
        }
        return places;
    }
}
