package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/** The cues of one language, read from the table beside this class. Immutable and thread-safe. */
final class CueTable {
    private static final Comparator<CueHit> LEFTMOST_LONGEST = Comparator
            .comparingInt(CueHit::start)
            .thenComparing(Comparator.comparingInt(CueHit::end).reversed());
    private static final CueTable JAPANESE = new CueTable("ja.tsv");
    private static final CueTable ENGLISH = new CueTable("en.tsv");

    private final PhraseScanner<List<CueRule>> scanner;

    private CueTable(String name) {
        Map<String, List<CueRule>> phrases = new HashMap<>();
        for (List<String> row : Table.rows(CueTable.class, name, 5)) {
            CueRule rule = CueRule.of(row.get(0), row.get(1), row.get(2), row.get(3));
            for (String phrase : row.get(4).split("\\|")) {
                phrases.computeIfAbsent(NormalizedText.fold(phrase), _ -> new ArrayList<>(1)).add(rule);
            }
        }
        scanner = new PhraseScanner<>(phrases);
    }

    static CueTable of(Language language) {
        return switch (language) {
            case JA -> JAPANESE;
            case EN -> ENGLISH;
        };
    }

    /** The cues of a normalised text in order: leftmost, then longest, so pseudo-negation hides the negation in it. */
    List<CueHit> find(String folded) {
        List<CueHit> found = new ArrayList<>();
        scanner.scan(folded, (start, end, rules) -> {
            CueHit hit = new CueHit(start, end, rules);
            if (isWord(folded, hit)) {
                found.add(hit);
            }
        });
        found.sort(LEFTMOST_LONGEST);
        List<CueHit> kept = new ArrayList<>(found.size());
        int free = 0;
        for (CueHit hit : found) {
            if (hit.start() >= free) {
                kept.add(hit);
                free = hit.end();
            }
        }
        return kept;
    }

    /** Latin words are not cut; a relative in kanji is no part of a longer word (母 in 母指). */
    private static boolean isWord(String text, CueHit hit) {
        char before = hit.start() == 0 ? ' ' : text.charAt(hit.start() - 1);
        char after = hit.end() == text.length() ? ' ' : text.charAt(hit.end());
        char first = text.charAt(hit.start());
        char last = text.charAt(hit.end() - 1);
        if (isLatin(first) && isLatin(before) || isLatin(last) && isLatin(after)) {
            return false;
        }
        return !hit.has(Scope.RELATIVE) || !isKanji(before) && (!isKanji(after) || after == '方');
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isKanji(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }
}
