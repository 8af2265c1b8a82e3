package org.caseloom.lexicon.match;

import java.util.List;

/**
 * Terms found at one place of a normalised text.
 *
 * @param start   index into the normalised text
 * @param end     exclusive
 * @param entries every concept that this form names, best first ({@link TermRank})
 */
public record TermMatch(int start, int end, List<TermEntry> entries) {}
