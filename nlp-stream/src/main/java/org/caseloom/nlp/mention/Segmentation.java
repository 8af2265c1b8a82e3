package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
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
    /** The words that are known, by where they end. */
    private final @Nullable Edge[] known;
    private final int[] cost;
    private final int[] starts;
    private final @Nullable Edge[] best;

    /** A known word; beside others that end there. */
    private static final class Edge {
        private final int start;
        private int cost;
        private List<TermEntry> entries;
        private @Nullable MentionType type;
        private Pieces pieces;
        private final @Nullable Edge next;

        Edge(int start, int cost, List<TermEntry> entries, @Nullable MentionType type, Pieces pieces,
                @Nullable Edge next) {
            this.start = start;
            this.cost = cost;
            this.entries = entries;
            this.type = type;
            this.pieces = pieces;
            this.next = next;
        }
    }

    private Segmentation(String text) {
        this.text = text;
        this.known = new Edge[text.length() + 1];
        this.cost = new int[text.length() + 1];
        this.starts = new int[text.length() + 1];
        this.best = new Edge[text.length() + 1];
    }

    /** The words of a text in order, covering all of it. */
    static List<Token> of(String folded, List<TermMatch> terms) {
        Segmentation segmentation = new Segmentation(folded);
        for (TermMatch term : terms) {
            segmentation.add(term.start(), term.end(), TERM, term.entries(), term.type(), Pieces.NONE);
        }
        Formation.scan(folded,
                (start, end, pieces) -> segmentation.add(start, end, cost(pieces), List.of(), null, pieces));
        segmentation.choose();
        return segmentation.tokens();
    }

    /** A word that only ties others together is the last choice: 神経 + 症状, not 神経症 + 状. */
    private static int cost(Pieces pieces) {
        return pieces.all().getFirst().kind() == PieceKind.POSITION ? TIE : KNOWN;
    }

    private void add(int start, int end, int cost, List<TermEntry> entries, @Nullable MentionType type, Pieces pieces) {
        Edge same = known(start, end);
        if (same == null) {
            known[end] = new Edge(start, cost, entries, type, pieces, known[end]);
            return;
        }
        same.cost = Math.min(cost, same.cost);
        if (same.type == null) {
            same.entries = entries;
            same.type = type;
        }
        same.pieces = same.pieces.isEmpty() ? pieces : same.pieces;
    }

    private @Nullable Edge known(int start, int end) {
        Edge edge = known[end];
        while (edge != null && edge.start != start) {
            edge = edge.next;
        }
        return edge;
    }

    /**
     * Chooses the last word of the cheapest way to each place. Runs of one script that can be names are words where nobody
     * knows them; every other character stands alone, and so may those of a run, around a term in it.
     */
    private void choose() {
        int run = 0;
        Script script = text.isEmpty() ? Script.OTHER : Script.of(text.charAt(0));
        for (int end = 1; end <= text.length(); end++) {
            Script next = end < text.length() ? Script.of(text.charAt(end)) : null;
            boolean alone = run == end - 1 && next != script || !script.isRun();
            cost[end] = Integer.MAX_VALUE;
            int single = single(script, alone);
            for (Edge edge = known[end]; edge != null; edge = edge.next) {
                choose(edge.start, end, edge.start == end - 1 ? Math.min(edge.cost, single) : edge.cost, edge);
            }
            if (script.isRun() && !alone && next != script && known(run, end) == null) {
                choose(run, end, UNKNOWN_RUN, null);
            }
            if (known(end - 1, end) == null) {
                choose(end - 1, end, single, null);
            }
            run = next == script && script.isRun() ? run : end;
            script = next == null ? script : next;
        }
    }

    /** What a character costs that nobody knows. */
    private static int single(Script script, boolean alone) {
        if (script.isRun()) {
            return alone ? UNKNOWN_RUN : UNKNOWN_KANJI;
        }
        return script == Script.KANJI ? UNKNOWN_KANJI : BETWEEN;
    }

    /** Of two equal ways the one whose last word is longer: heads stand at the end. */
    private void choose(int start, int end, int last, @Nullable Edge edge) {
        int whole = cost[start] + last;
        if (whole < cost[end] || whole == cost[end] && start < starts[end]) {
            cost[end] = whole;
            starts[end] = start;
            best[end] = edge;
        }
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>(text.length() / 2);
        for (int end = text.length(); end > 0; end = starts[end]) {
            Edge edge = best[end];
            tokens.add(edge == null
                    ? new Token(starts[end], end, List.of(), null, Pieces.NONE,
                            end - starts[end] > 1 || Script.of(text.charAt(end - 1)) != Script.OTHER)
                    : new Token(edge.start, end, edge.entries, edge.type, edge.pieces, true));
        }
        Collections.reverse(tokens);
        return tokens;
    }
}
