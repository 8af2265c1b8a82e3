package org.caseloom.lexicon.match;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.inflection.Ending;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * A surface form and the concept it names. Immutable and thread-safe.
 *
 * @param exact  how the form must be written, in normalised letters of their own case; null where case says nothing. Kept
 *               because a text asks for it at each abbreviation, and normalising costs more than looking it up
 * @param ending  how the form ends where it is an inflected one of a predicate, else null
 */
public record TermEntry(Concept concept, Term term, @Nullable String exact, @Nullable Ending ending) {
    private static final int LONGEST_ACRONYM = 5;

    /**
     * The entry of a term: abbreviations and symbols must be written as they are (CRP, but not crp), unless they are words, which may
     * begin a sentence (urine protein).
     */
    public static TermEntry of(Concept concept, Term term) {
        return new TermEntry(concept, term, switch (term.kind()) {
            case ABBREVIATION -> NormalizedText.of(term.text()).cased().strip();
            case QUANTITY_SYMBOL -> isWords(term.text()) ? null : NormalizedText.of(term.text()).cased().strip();
            case PREFERRED, ALTERNATIVE, LAY, COLLECTED -> exactAcronym(term.text());
            case PREDICATE, READING -> null;
        }, null);
    }

    /** The same for a form of a predicate that ends so. */
    public TermEntry ending(Ending how) {
        return new TermEntry(concept, term, exact, how);
    }

    private static boolean isWords(String text) {
        return text.strip().indexOf(' ') > 0 && text.chars().noneMatch(Character::isUpperCase);
    }

    /** Capitals only, up to five: an acronym whatever the source calls it, and all and CAN are not ALL and can. */
    private static @Nullable String exactAcronym(String text) {
        if (text.length() > LONGEST_ACRONYM) {
            return null;
        }
        String cased = NormalizedText.of(text).cased().strip();
        return cased.length() > 1 && cased.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? cased : null;
    }

    /** Whether this stretch of a text is written as the term must be; asks nothing but case. */
    public boolean isWrittenAs(NormalizedText text, int start, int end) {
        return exact == null || exact.length() == end - start && text.cased().startsWith(exact, start);
    }
}
