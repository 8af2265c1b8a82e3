package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/** The cues of one language, read from the table beside this class. Immutable and thread-safe. */
final class CueTable {
    private static final Comparator<CueHit> LEFTMOST_LONGEST = Comparator
            .comparingInt(CueHit::start)
            .thenComparing(Comparator.comparingInt(CueHit::end).reversed());
    private static final CueTable JAPANESE = new CueTable("ja.tsv", true);
    private static final CueTable ENGLISH = new CueTable("en.tsv", false);

    private final PhraseScanner<List<CueRule>> scanner;
    /** Whether one predicate can follow on another in this language, as in 疑う所見なし. */
    private final boolean chains;

    private CueTable(String name, boolean chains) {
        this.chains = chains;
        Map<String, List<CueRule>> phrases = new HashMap<>();
        for (List<String> row : Table.rows(CueTable.class, name, 5)) {
            CueRule rule = CueRule.of(row.get(0), row.get(1), row.get(2), row.get(3));
            for (String phrase : CuePhrases.of(row.get(4))) {
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

    /** Every occurrence of a cue in a normalised text, the leftmost first and the longer first where two begin together. */
    List<CueHit> find(String folded) {
        List<CueHit> found = new ArrayList<>();
        WrappedText wrapped = chains ? null : WrappedText.of(folded);
        scanner.scan(wrapped == null ? folded : wrapped.text(), (start, end, rules) -> {
            CueHit hit = wrapped == null
                    ? new CueHit(start, end, rules)
                    : new CueHit(wrapped.index(start), wrapped.index(end - 1) + 1, rules);
            if (isWord(folded, hit)) {
                found.add(hit);
            }
        });
        found.sort(LEFTMOST_LONGEST);
        return found;
    }

    /**
     * The cues that count of those found. A cue inside another is hidden, so pseudo-negation hides the negation in it; in
     * Japanese two that overlap stay both, for the second says more about the first (認めた場合).
     */
    List<CueHit> chosen(String folded, List<CueHit> found) {
        List<CueHit> kept = new ArrayList<>(found.size());
        int free = 0;
        for (CueHit hit : found) {
            if (chains ? hit.end() > free : hit.start() >= free) {
                kept.add(hit);
                free = hit.end();
            }
        }
        return chains ? CueChains.joined(folded, kept) : DeniedSupport.joined(folded, kept);
    }

    /** Latin words are not cut; a relative in kanji is no part of a longer word (母 in 母指). */
    private static boolean isWord(String text, CueHit hit) {
        char before = hit.start() == 0 ? ' ' : text.charAt(hit.start() - 1);
        char after = hit.end() == text.length() ? ' ' : text.charAt(hit.end());
        char first = text.charAt(hit.start());
        char last = text.charAt(hit.end() - 1);
        if (Characters.isLatin(first) && Characters.isLatin(before)
                || Characters.isLatin(last) && Characters.isLatin(after)) {
            return false;
        }
        if (isOr(text, hit, before, after)) {
            return false;
        }
        return !hit.has(Scope.RELATIVE) || !Characters.isKanji(before) && (!Characters.isKanji(after) || after == '方');
    }

    /** Between two nouns ないし is "or": 肺炎ないし気管支炎. */
    private static boolean isOr(String text, CueHit hit, char before, char after) {
        return after == 'し' && text.startsWith("ない", hit.start()) && hit.end() - hit.start() == 2
                && isNoun(before) && hit.end() + 1 < text.length() && isNoun(text.charAt(hit.end() + 1));
    }

    private static boolean isNoun(char c) {
        return Characters.isKanji(c) || c >= 'ァ' && c <= 'ー';
    }
}
