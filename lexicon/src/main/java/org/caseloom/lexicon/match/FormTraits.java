package org.caseloom.lexicon.match;

import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Term.Kind;

/**
 * What matching asks about the entries of a form, in one byte: a text asks it at every place where a form stands, and the
 * entries themselves lie all over the memory. Stateless and thread-safe.
 */
final class FormTraits {
    private static final MentionType[] TYPES = MentionType.values();
    private static final int TYPE = 0x0f;
    private static final int COLLECTED_ONLY = 0x10;
    private static final int INFLECTED = 0x20;
    private static final int CASED = 0x40;

    private FormTraits() {}

    static byte of(List<TermEntry> entries) {
        int traits = entries.getFirst().concept().type().ordinal();
        boolean collected = true;
        for (TermEntry entry : entries) {
            collected &= entry.term().kind() == Kind.COLLECTED;
            traits |= entry.ending() == null ? 0 : INFLECTED;
            traits |= entry.exact() == null ? 0 : CASED;
        }
        return (byte) (collected ? traits | COLLECTED_ONLY : traits);
    }

    /** Whether all entries fit wherever the form is a word of its own. */
    static boolean isPlain(byte traits) {
        return (traits & (INFLECTED | CASED)) == 0;
    }

    /** Whether one of the entries is an inflected form, which may stand where no other word may. */
    static boolean isInflected(byte traits) {
        return (traits & INFLECTED) != 0;
    }

    static TermMatch match(int start, int end, List<TermEntry> entries, byte traits) {
        return new TermMatch(start, end, entries, TYPES[traits & TYPE], (traits & COLLECTED_ONLY) != 0);
    }
}
