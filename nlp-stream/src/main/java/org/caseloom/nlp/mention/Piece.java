package org.caseloom.nlp.mention;

import org.jspecify.annotations.Nullable;

/**
 * One meaning of a word of formation.
 *
 * @param value what it says of the mention, as {@link org.caseloom.nlp.types.Qualities} names it
 */
record Piece(PieceKind kind, @Nullable String value) {}
