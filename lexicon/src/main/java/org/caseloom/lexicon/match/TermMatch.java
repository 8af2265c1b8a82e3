package org.caseloom.lexicon.match;

import java.util.List;

/**
 * Terms found at one place of a normalised text.
 *
 * @param start   index into the normalised text
 * @param head    where the words begin that say it, mostly the start; what goes before a predicate that means something
 *                alone only tells where: 痛い of 頭が痛い
 * @param end     exclusive
 * @param entries every concept that this form names, best first ({@link TermRank})
 */
public record TermMatch(int start, int head, int end, List<TermEntry> entries) {
    TermMatch(int start, int end, List<TermEntry> entries) {
        this(start, start, end, entries);
    }
}
