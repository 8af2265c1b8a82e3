package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.types.Qualities;

/**
 * Reads side, place, severity, course and number from the words of an expression and from those tied to it by a
 * particle: 左下葉の|浸潤影, 軽度の|腹痛, 両側肺野に|多発結節.
 */
final class ExpressionQualities {
    /** Particles that tie what stands before them to a finding. */
    private static final String TIES = "のにで";

    private final List<Token> tokens;
    private final NormalizedText text;

    ExpressionQualities(List<Token> tokens, NormalizedText text) {
        this.tokens = tokens;
        this.text = text;
    }

    /** @param first the place of the expression's first word among the tokens */
    Qualities of(Expression expression, int first) {
        List<Token> before = tied(first);
        List<Token> words = expression.words();
        String site = site(words);
        Qualities qualities = new Qualities(value(words, before, PieceKind.SEVERITY),
                value(words, before, PieceKind.COURSE), site == null ? site(before) : site,
                value(words, before, PieceKind.SIDE), value(words, before, PieceKind.NUMBER));
        return qualities.equals(Qualities.NONE) ? Qualities.NONE : qualities;
    }

    /** The words before a particle before the expression. */
    private List<Token> tied(int first) {
        int at = first - 1;
        if (at < 1 || tokens.get(at).length() != 1
                || TIES.indexOf(text.folded().charAt(tokens.get(at).start())) < 0) {
            return List.of();
        }
        List<Token> before = new ArrayList<>();
        for (at--; at >= 0 && tokens.get(at).noun(); at--) {
            before.addFirst(tokens.get(at));
        }
        return before;
    }

    private @Nullable String site(List<Token> words) {
        int start = -1;
        int end = -1;
        boolean place = false;
        for (Token word : words) {
            boolean names = word.names(MentionType.ANATOMY) || word.is(PieceKind.SITE);
            if (names || word.is(PieceKind.SIDE) || place && word.is(PieceKind.POSITION)) {
                start = start < 0 || end != word.start() ? word.start() : start;
                end = word.end();
                place |= names;
            } else if (place) {
                break;
            }
        }
        return place ? text.original().substring(text.originalStart(start), text.originalEnd(end)) : null;
    }

    private static @Nullable String value(List<Token> words, List<Token> before, PieceKind kind) {
        String value = value(words, kind);
        return value == null ? value(before, kind) : value;
    }

    private static @Nullable String value(List<Token> words, PieceKind kind) {
        for (Token word : words) {
            if (!word.is(kind)) {
                continue;
            }
            for (Piece piece : word.pieces().all()) {
                if (piece.kind() == kind && piece.value() != null) {
                    return piece.value();
                }
            }
        }
        return null;
    }
}
