package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/** The words that clinical expressions are built of, from the table beside this class. Immutable and thread-safe. */
final class Formation {
    private static final Map<String, Pieces> WORDS = load();
    private static final PhraseScanner<Pieces> PIECES = new PhraseScanner<>(WORDS);
    /** How often a finding comes. */
    private static final Set<String> OF_EVENTS = Set.of("recurrent", "transient");
    /** Characters of the longest word. */
    private static final int LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** What a word can begin with that says how a finding is. */
    private static final BitSet QUALITIES = qualities();

    private Formation() {}

    private static Map<String, Pieces> load() {
        Map<String, List<Piece>> pieces = new HashMap<>();
        for (List<String> row : Table.rows(Formation.class, "formation.tsv", 3)) {
            Piece piece = new Piece(PieceKind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1).equals("-") ? null : row.get(1));
            for (String word : row.get(2).split("\\|")) {
                pieces.computeIfAbsent(NormalizedText.fold(word), _ -> new ArrayList<>(1)).add(piece);
            }
        }
        return pieces.entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, word -> Pieces.of(word.getValue())));
    }

    /** Every word of formation in a normalised text. */
    static void scan(String folded, PhraseScanner.Hits<Pieces> hits) {
        PIECES.scan(folded, hits);
    }

    /** Whether a stretch ends like a clinical finding: with a head, or a bound head behind something. */
    static boolean endsInHead(String form) {
        for (int from = Math.max(0, form.length() - LONGEST); from < form.length(); from++) {
            String end = form.substring(from);
            if (is(end, PieceKind.HEAD) || is(end, PieceKind.BOUND)) {
                return from > 0 || is(end, PieceKind.HEAD);
            }
        }
        return false;
    }

    /** Whether the longest word of formation at the end of a stretch stands on its own: 発熱, but not 上昇. */
    static boolean isHead(String form) {
        for (int from = Math.max(0, form.length() - LONGEST); from < form.length(); from++) {
            String end = form.substring(from);
            if (WORDS.containsKey(end)) {
                return is(end, PieceKind.HEAD);
            }
        }
        return false;
    }

    /** Whether a word that says how a finding is can begin so. */
    static boolean mayBeginQuality(char c) {
        return QUALITIES.get(c);
    }

    /**
     * Where the word ends that begins a stretch and that a mention states beside its concept: 右 in 右感音難聴. The start
     * where none does.
     */
    static int endOfQuality(String folded, int start, int end) {
        if (!mayBeginQuality(folded.charAt(start))) {
            return start;
        }
        for (int at = Math.min(end, start + LONGEST); at > start; at--) {
            if (isQuality(WORDS.getOrDefault(folded.substring(start, at), Pieces.NONE))) {
                return at;
            }
        }
        return start;
    }

    /** Whether a quality says how often a finding comes, and not what kind it is: 反復性, 一過性; but not 慢性 or 先天性. */
    static boolean isOfEvent(String quality) {
        for (Piece piece : WORDS.getOrDefault(quality, Pieces.NONE).all()) {
            if (piece.kind() == PieceKind.COURSE && OF_EVENTS.contains(piece.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuality(Pieces word) {
        return word.has(PieceKind.SIDE) || word.has(PieceKind.SEVERITY) || word.has(PieceKind.COURSE)
                || word.has(PieceKind.NUMBER);
    }

    private static BitSet qualities() {
        BitSet first = new BitSet();
        WORDS.forEach((word, pieces) -> {
            if (isQuality(pieces)) {
                first.set(word.charAt(0));
            }
        });
        return first;
    }

    /** Whether a word is a place in the body. */
    static boolean isPlace(String form) {
        return is(form, PieceKind.SITE);
    }

    private static boolean is(String word, PieceKind kind) {
        return WORDS.getOrDefault(word, Pieces.NONE).has(kind);
    }
}
