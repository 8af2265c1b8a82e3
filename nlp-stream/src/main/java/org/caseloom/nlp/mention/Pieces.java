package org.caseloom.nlp.mention;

import java.util.List;

/**
 * What a word of formation can mean. Immutable and thread-safe.
 *
 * @param kinds a bit for each kind there is: expressions ask for kinds at every word
 */
record Pieces(List<Piece> all, int kinds) {
    /** No word of formation. */
    static final Pieces NONE = of(List.of());

    static Pieces of(List<Piece> all) {
        int kinds = 0;
        for (Piece piece : all) {
            kinds |= 1 << piece.kind().ordinal();
        }
        return new Pieces(List.copyOf(all), kinds);
    }

    boolean has(PieceKind kind) {
        return (kinds & 1 << kind.ordinal()) != 0;
    }

    boolean isEmpty() {
        return kinds == 0;
    }
}
