package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * Joins the words of a text to clinical expressions. An expression is a run of neighbouring words with a head, from the
 * first word that can belong to it to the last: what comes before the head narrows it, a suffix after the head belongs
 * to it. Two heads side by side are two expressions, unless the first only narrows the second (肝転移再発, 壊死性腫瘤).
 */
final class Expressions {
    private final String text;
    private final List<Token> tokens;
    private final List<Expression> found = new ArrayList<>();
    /** The words that could belong to the next expression. */
    private final List<Token> open = new ArrayList<>();
    /** Places before middle dots: what is said of the last is said of them. */
    private final List<List<Token>> places = new ArrayList<>();
    /** The place of the last head in {@link #open}; -1 before the first. */
    private int head = -1;

    private Expressions(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The expressions of a segmented text, in order, never overlapping. */
    static List<Expression> of(String folded, List<Token> tokens) {
        return new Expressions(folded, tokens).read();
    }

    private List<Expression> read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.noun() && isMiddleDot(token) && head < 0 && !open.isEmpty()
                    && open.stream().allMatch(Expressions::isPlace)) {
                places.add(List.copyOf(open));
                open.clear();
            } else if (!token.noun()) {
                close(null);
            } else if (token.isCore()) {
                core(token);
            } else if (token.is(PieceKind.BOUND) && canBind(token)) {
                open.add(token);
                head = open.size() - 1;
            } else if (token.is(PieceKind.SUFFIX) && head >= 0 && head == open.size() - 1) {
                open.add(token);
                head = open.size() - 1;
            } else if (ends(token)) {
                close(token);
            } else {
                open.add(token);
            }
        }
        close(null);
        return found;
    }

    private void core(Token token) {
        if (head >= 0 && !narrows(token)) {
            close(null);
        }
        open.add(token);
        head = open.size() - 1;
    }

    /** Whether what stands open only narrows this head: 壊死+性+腫瘤, 胃癌+肝+転移. */
    private boolean narrows(Token token) {
        if (isOf(token) || open.get(head).is(PieceKind.QUALITY)) {
            return true;
        }
        if (head < open.size() - 1) {
            return open.get(head + 1).is(PieceKind.LINK) || token.is(PieceKind.SUFFIX);
        }
        return token.is(PieceKind.SUFFIX) || token.is(PieceKind.BOUND);
    }

    /** Said of the disease before it: 胃癌|肝|転移. */
    private static boolean isOf(Token token) {
        for (Piece piece : token.pieces().all()) {
            if (piece.kind() == PieceKind.HEAD && piece.value() != null) {
                return true;
            }
        }
        return false;
    }

    /** A bound head needs something that it can be said of. */
    private boolean canBind(Token token) {
        if (open.isEmpty()) {
            return false;
        }
        Token last = open.getLast();
        if (open.size() == 1 && last.is(PieceKind.SUFFIX)) {
            return false;
        }
        return !last.is(PieceKind.SIDE) && !last.is(PieceKind.SEVERITY) && !last.is(PieceKind.COURSE)
                || last.is(PieceKind.QUALITY) || open.size() > 1 || !last.entries().isEmpty();
    }

    private static boolean ends(Token token) {
        return token.is(PieceKind.STOP) && !token.isCore() && !token.is(PieceKind.QUALITY)
                || token.is(PieceKind.TURN) || token.names(MentionType.MEDICATION)
                || token.names(MentionType.PROCEDURE);
    }

    /** Writes what stands open as an expression, if it has a head; a word that turns it into something else follows. */
    private void close(@Nullable Token after) {
        if (head >= 0 && (after == null || !after.is(PieceKind.TURN)) && !isCompared()) {
            int first = first();
            if (first < head || open.get(head).isCore()) {
                List<Token> words = open.subList(first, head + 1);
                if (!words.getFirst().is(PieceKind.OPPOSITE)) {
                    found.add(new Expression(words, words.size() - 1, elliptic(words)));
                }
            }
        }
        open.clear();
        places.clear();
        head = -1;
    }

    /** 乾癬様の皮疹 is no psoriasis. */
    private boolean isCompared() {
        return head + 1 < open.size() && open.get(head + 1).is(PieceKind.LIKENESS);
    }

    private boolean isMiddleDot(Token token) {
        return token.length() == 1 && text.charAt(token.start()) == '・';
    }

    /** 肝・|腎|機能障害 says 機能障害 of both. */
    private List<Expression> elliptic(List<Token> words) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Expression> elliptic = new ArrayList<>();
        List<Token> said = withoutPlace(words);
        if (!said.isEmpty()) {
            for (List<Token> place : places) {
                List<Token> whole = new ArrayList<>(place);
                whole.addAll(said);
                elliptic.add(new Expression(whole, whole.size() - 1, List.of()));
            }
        }
        return elliptic;
    }

    /** What an expression says of the place that it begins with; nothing where it begins with none. */
    private List<Token> withoutPlace(List<Token> words) {
        Token first = words.getFirst();
        if (isPlace(first)) {
            return words.subList(1, words.size());
        }
        for (int end = first.end() - 1; end > first.start(); end--) {
            if (Formation.isPlace(text.substring(first.start(), end))) {
                List<Token> said = new ArrayList<>(words);
                said.set(0, new Token(end, first.end(), List.of(), null, first.pieces(), true));
                return said;
            }
        }
        return List.of();
    }

    /** The first open word that can begin an expression. */
    private int first() {
        int first = lastCut();
        while (first < head && !begins(open.get(first), open.get(first + 1))) {
            first++;
        }
        return first;
    }

    /** 胸写 + 上 + 右 + 胸水: "on the film" is not part of the expression, nor is a size (米粒 + 大); 上 after a site is. */
    private int lastCut() {
        for (int i = head; i > 0; i--) {
            Token token = open.get(i);
            if (token.is(PieceKind.CUT) && token.entries().isEmpty() && !isPlace(open.get(i - 1))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isPlace(Token token) {
        return token.names(MentionType.ANATOMY) || token.is(PieceKind.SITE) || token.is(PieceKind.SIDE);
    }

    private boolean begins(Token token, Token next) {
        if (token.names(MentionType.TEST) && !token.is(PieceKind.SITE)) {
            return next.is(PieceKind.BOUND) || next.is(PieceKind.HEAD) || next.is(PieceKind.QUALITY);
        }
        if (token.is(PieceKind.POSITION) && token.entries().isEmpty()) {
            return false;
        }
        if (token.entries().isEmpty() && token.pieces().isEmpty()) {
            return token.length() > 1 && !isNumber(token);
        }
        return true;
    }

    private boolean isNumber(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }
}
