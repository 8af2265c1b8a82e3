package org.caseloom.kg.statistics;

import java.util.Comparator;
import java.util.List;

import org.caseloom.kg.statistics.CaseFacts.Link;

/**
 * A link that texts state, such as "causes".
 *
 * @param cases     how many state it
 * @param documents the ids of some of them
 */
public record LinkCount(Link link, int cases, List<String> documents) {
    static final Comparator<LinkCount> MOST_FIRST = Comparator.comparingInt(LinkCount::cases)
            .reversed()
            .thenComparing(count -> count.link().type())
            .thenComparing(count -> count.link().from())
            .thenComparing(count -> count.link().to());
}
