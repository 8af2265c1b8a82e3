package org.caseloom.ontology.imports.owl;

import java.util.ArrayList;
import java.util.List;

/** What a file states of one resource, in the file's order. Not thread-safe. */
final class Resource {
    private final List<Statement> statements = new ArrayList<>(8);

    /**
     * A property with its value.
     *
     * @param value    a text or an address
     * @param lang     of a text; empty where it has none
     * @param address  whether the value is one
     */
    record Statement(String property, String value, String lang, boolean address) {}

    void add(Statement statement) {
        statements.add(statement);
    }

    List<Statement> statements() {
        return statements;
    }

    /** The values of a property. */
    List<String> values(String property) {
        return statements.stream().filter(each -> each.property().equals(property)).map(Statement::value).toList();
    }
}
