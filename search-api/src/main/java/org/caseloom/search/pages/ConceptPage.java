package org.caseloom.search.pages;

import java.util.List;

/**
 * What the page of one concept shows; everything is ready to print.
 *
 * @param properties type, id and codes
 * @param search     address of the cases that have it
 * @param counted    whether anybody counts
 * @param counts     present, absent, possible, history, unknown
 * @param groups     the cases with it by sex, age, source, year
 * @param together   what occurs with it, by type
 * @param links      what texts state, by direction and type
 */
public record ConceptPage(String title, String otherTitle, List<String> properties, String search, boolean counted,
        String cases, List<Bar> counts, List<Group> groups, List<Pairs> together, List<Link> links, String json) {
    /** A number with a bar beside it; {@code most} is what the longest bar stands for. */
    public record Bar(String label, String number, int value, int most) {}

    /** Bars under a heading. */
    public record Group(String title, List<Bar> bars) {}

    /** Concepts of one type that occur with it. */
    public record Pairs(String title, List<Pair> pairs) {}

    /** One that occurs with it. */
    public record Pair(String label, String address, String both, String share, String shareInterval, String lift,
            String liftInterval, String denied) {}

    /** A stated relation with what some texts say. */
    public record Link(String from, String fromAddress, String type, String to, String toAddress, String cases,
            List<Quote> quotes) {}

    /** Words of a case and its address. */
    public record Quote(String text, String document, String address) {}
}
