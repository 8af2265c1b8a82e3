package org.caseloom.nlp.mention;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermEntry;

/**
 * A word of a segmented text: a term of the release, a word of formation, both, or neither.
 *
 * @param start   index into the normalised text
 * @param entries the concepts that it names, best first; empty where it is no term
 * @param type    the type of the best of them; null where it is no term
 * @param pieces  what it does in an expression
 * @param noun    whether it can be part of a noun at all; particles and signs cannot
 */
record Token(int start, int end, List<TermEntry> entries, @Nullable MentionType type, Pieces pieces, boolean noun) {
    boolean is(PieceKind kind) {
        return pieces.has(kind);
    }

    boolean names(MentionType type) {
        return this.type == type;
    }

    /** Whether it names a finding or a disease, or is a word for one. */
    boolean isCore() {
        return (namesFinding() || is(PieceKind.HEAD)) && !is(PieceKind.STOP);
    }

    boolean namesFinding() {
        return names(MentionType.FINDING) || names(MentionType.DISEASE);
    }

    /** Whether it names a test that has values. */
    boolean isAnalyte() {
        return !entries.isEmpty() && entries.getFirst().concept().analyte() != null;
    }

    int length() {
        return end - start;
    }
}
