package org.caseloom.lexicon.match;

import java.util.List;

import org.caseloom.contracts.structured.MentionType;

/**
 * Terms found at one place of a normalised text.
 *
 * @param start         index into the normalised text
 * @param end           exclusive
 * @param entries       every concept that this form names, best first ({@link TermRank})
 * @param type          the type of the best one
 * @param collectedOnly whether nothing but collections of texts has the form
 */
public record TermMatch(int start, int end, List<TermEntry> entries, MentionType type, boolean collectedOnly) {}
