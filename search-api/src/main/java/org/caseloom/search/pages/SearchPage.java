package org.caseloom.search.pages;

import java.util.List;

/**
 * What the search page shows; everything is ready to print. The form carries what is not typed as hidden fields.
 *
 * @param asked    whether anything was asked; the page shows examples otherwise
 * @param chips    how the query was understood, and the filters in force
 * @param following that documents are still being structured with a new release; empty where none is
 * @param previous address of the page before; empty on the first
 * @param next     address of the page after; empty on the last
 */
public record SearchPage(String query, boolean asked, String release, List<Field> carried, String ageFrom,
        String ageTo, List<Choice> meanings, List<Chip> chips, String totals, String count, String range, String took,
        String following, List<Choice> orders, List<Card> results, List<Box> facets, List<Example> examples,
        String previous,
        String next) {
    /** A hidden field of the form. */
    public record Field(String name, String value) {}

    /** One of several values, or a link to one. */
    public record Choice(String value, String label, String link, boolean chosen) {}

    /**
     * A condition that can be removed.
     *
     * @param style  a class of the style sheet
     * @param detail in smaller letters: the other language's label, how many narrower concepts
     */
    public record Chip(String style, String meaning, String label, String detail, String remove) {}

    /** A document found. */
    public record Card(String link, String title, String lang, List<String> properties, List<Passage> passages) {}

    /** A piece of evidence: HTML made by the evidence finder, and its reasons in words. */
    public record Passage(String html, List<Because> reasons) {}

    /** Why a mention counts. */
    public record Because(String style, String concept, String assertion, String rule) {}

    /** A facet. */
    public record Box(String title, boolean concepts, boolean open, List<Value> values) {}

    /** A value of a facet with its number of documents and the address that adds or removes it. */
    public record Value(String label, String count, String link, boolean chosen, String action) {}

    /** A query to try. */
    public record Example(String query, String link, String explanation) {}
}
