package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/** The words that clinical expressions are built of, from the table beside this class. Immutable and thread-safe. */
final class Formation {
    /** Characters of the longest head. */
    private static final int LONGEST = 8;

    private static final PhraseScanner<List<Piece>> PIECES = load();

    private Formation() {}

    private static PhraseScanner<List<Piece>> load() {
        Map<String, List<Piece>> pieces = new HashMap<>();
        for (List<String> row : Table.rows(Formation.class, "formation.tsv", 3)) {
            Piece piece = new Piece(PieceKind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1).equals("-") ? null : row.get(1));
            for (String word : row.get(2).split("\\|")) {
                pieces.computeIfAbsent(NormalizedText.fold(word), _ -> new ArrayList<>(1)).add(piece);
            }
        }
        pieces.replaceAll((_, list) -> List.copyOf(list));
        return new PhraseScanner<>(pieces);
    }

    /** Every word of formation in a normalised text. */
    static void scan(String folded, PhraseScanner.Hits<List<Piece>> hits) {
        PIECES.scan(folded, hits);
    }

    /** Whether a stretch ends like a clinical finding: its own last word is a head, or a bound head with something before. */
    static boolean endsInHead(String form) {
        for (int from = Math.max(0, form.length() - LONGEST); from < form.length(); from++) {
            List<Piece> pieces = PIECES.find(form.substring(from));
            if (pieces != null && pieces.stream().anyMatch(piece -> isHead(piece.kind()))) {
                return from > 0 || pieces.stream().anyMatch(piece -> piece.kind() == PieceKind.HEAD);
            }
        }
        return false;
    }

    /** Whether a stretch is an expression that stands on its own: 発熱, but not 上昇. */
    static boolean isHead(String form) {
        for (int from = Math.max(0, form.length() - LONGEST); from < form.length(); from++) {
            List<Piece> pieces = PIECES.find(form.substring(from));
            if (pieces != null) {
                return pieces.stream().anyMatch(piece -> piece.kind() == PieceKind.HEAD);
            }
        }
        return false;
    }

    /** Whether a word is a place in the body. */
    static boolean isPlace(String form) {
        List<Piece> pieces = PIECES.find(form);
        return pieces != null && pieces.stream().anyMatch(piece -> piece.kind() == PieceKind.SITE);
    }

    private static boolean isHead(PieceKind kind) {
        return kind == PieceKind.HEAD || kind == PieceKind.BOUND;
    }
}
