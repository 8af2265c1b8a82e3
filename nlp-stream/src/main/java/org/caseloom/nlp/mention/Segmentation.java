package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermMatch;

/**
 * Cuts a normalised text into the fewest words that the release and the grammar of formation know; what neither knows
 * costs by its length. So 腫瘤性病変 is 腫瘤, 性 and 病変, and not 腫瘤, 性病 and 変. Time and memory are linear in the text.
 */
final class Segmentation {
    /** A word that is known. */
    private static final int KNOWN = 10;
    /** A term of the release is preferred to words of formation of the same length. */
    private static final int TERM = 9;
    /** A word that only ties others together. */
    private static final int TIE = 12;
    /** A run of Latin letters, digits or katakana that nobody knows is one word. */
    private static final int UNKNOWN_RUN = 12;
    /** A kanji that nobody knows. */
    private static final int UNKNOWN_KANJI = 8;
    /** Kana between words, signs. */
    private static final int BETWEEN = 3;

    private final String text;
    private final int[] cost;
    private final Edge[] best;
    private final List<List<Edge>> endingAt;

    private record Edge(int start, int end, int cost, List<TermEntry> entries, List<Piece> pieces, boolean noun) {}

    private Segmentation(String text) {
        this.text = text;
        this.cost = new int[text.length() + 1];
        this.best = new Edge[text.length() + 1];
        this.endingAt = new ArrayList<>(Collections.nCopies(text.length() + 1, null));
    }

    /** The words of a text in order, covering all of it. */
    static List<Token> of(String folded, List<TermMatch> terms) {
        Segmentation segmentation = new Segmentation(folded);
        for (TermMatch term : terms) {
            segmentation.add(new Edge(term.start(), term.end(), TERM, term.entries(), List.of(), true));
        }
        Formation.scan(folded,
                (start, end, pieces) -> segmentation.add(new Edge(start, end, cost(pieces), List.of(), pieces, true)));
        segmentation.addUnknown();
        return segmentation.cheapest();
    }

    /** A word that only ties others together is the last choice: 神経 + 症状, not 神経症 + 状. */
    private static int cost(List<Piece> pieces) {
        return pieces.getFirst().kind() == PieceKind.POSITION ? TIE : KNOWN;
    }

    private void add(Edge edge) {
        List<Edge> edges = endingAt.get(edge.end());
        if (edges == null) {
            edges = new ArrayList<>(4);
            endingAt.set(edge.end(), edges);
        }
        for (int i = 0; i < edges.size(); i++) {
            Edge other = edges.get(i);
            if (other.start() == edge.start()) {
                edges.set(i, new Edge(edge.start(), edge.end(), Math.min(edge.cost(), other.cost()),
                        other.entries().isEmpty() ? edge.entries() : other.entries(),
                        other.pieces().isEmpty() ? edge.pieces() : other.pieces(), true));
                return;
            }
        }
        edges.add(edge);
    }

    /** Runs of one script that can be names; every other character stands alone. */
    private void addUnknown() {
        int at = 0;
        while (at < text.length()) {
            Script script = Script.of(text.charAt(at));
            int end = at + 1;
            if (script.isRun()) {
                while (end < text.length() && Script.of(text.charAt(end)) == script) {
                    end++;
                }
                add(new Edge(at, end, UNKNOWN_RUN, List.of(), List.of(), true));
                for (int i = at; end - at > 1 && i < end; i++) {
                    add(new Edge(i, i + 1, UNKNOWN_KANJI, List.of(), List.of(), true)); // around a term in the run
                }
            } else {
                add(new Edge(at, end, script == Script.KANJI ? UNKNOWN_KANJI : BETWEEN, List.of(), List.of(),
                        script == Script.KANJI));
            }
            at = end;
        }
    }

    private List<Token> cheapest() {
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int end = 1; end <= text.length(); end++) {
            List<Edge> edges = endingAt.get(end);
            if (edges == null) {
                continue;
            }
            for (Edge edge : edges) {
                int before = cost[edge.start()];
                // of two equal ways the one whose last word is longer: heads stand at the end
                if (before != Integer.MAX_VALUE && (before + edge.cost() < cost[end]
                        || before + edge.cost() == cost[end] && edge.start() < best[end].start())) {
                    cost[end] = before + edge.cost();
                    best[end] = edge;
                }
            }
        }
        List<Token> tokens = new ArrayList<>();
        for (int end = text.length(); end > 0;) {
            Edge edge = best[end];
            tokens.add(new Token(edge.start(), edge.end(), edge.entries(), edge.pieces(), edge.noun()));
            end = edge.start();
        }
        Collections.reverse(tokens);
        return tokens;
    }
}
