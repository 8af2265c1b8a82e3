package org.caseloom.nlp.mention;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.types.Qualities;

/** Reads side, place, severity, course and number from the words of an expression. */
final class ExpressionQualities {
    private ExpressionQualities() {}

    static Qualities of(Expression expression, NormalizedText text) {
        String severity = null;
        String course = null;
        String laterality = null;
        String multiplicity = null;
        int siteStart = -1;
        int siteEnd = -1;
        for (Token word : expression.words()) {
            severity = first(severity, value(word, PieceKind.SEVERITY));
            course = first(course, value(word, PieceKind.COURSE));
            multiplicity = first(multiplicity, value(word, PieceKind.NUMBER));
            String side = value(word, PieceKind.SIDE);
            laterality = first(laterality, side);
            boolean place = word.names(MentionType.ANATOMY) || word.is(PieceKind.SITE) || word.is(PieceKind.SIDE);
            if (place && (siteStart < 0 || siteEnd == word.start())) {
                siteStart = siteStart < 0 ? word.start() : siteStart;
                siteEnd = word.end();
            }
        }
        String site = siteStart < 0
                ? null
                : text.original().substring(text.originalStart(siteStart), text.originalEnd(siteEnd));
        return severity == null && course == null && site == null && laterality == null && multiplicity == null
                ? Qualities.NONE
                : new Qualities(severity, course, site, laterality, multiplicity);
    }

    private static @Nullable String first(@Nullable String known, @Nullable String next) {
        return known == null ? next : known;
    }

    private static @Nullable String value(Token word, PieceKind kind) {
        for (Piece piece : word.pieces()) {
            if (piece.kind() == kind) {
                return piece.value();
            }
        }
        return null;
    }
}
