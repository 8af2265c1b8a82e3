package org.caseloom.search.pages;

import java.util.List;

import org.caseloom.search.sparql.ExampleQueries;

/**
 * The page that helps with SPARQL: examples to read, run and change. Immutable.
 *
 * @param examples in the order of the resource
 */
public record QueryPage(List<Example> examples) {
    /** A query with what it asks. */
    public record Example(String name, String title, String query) {}

    static QueryPage in(Wording wording) {
        return new QueryPage(ExampleQueries.ALL.stream()
                .map(example -> new Example(example.name(), wording.label(example.title(), example.name()),
                        example.query()))
                .toList());
    }
}
