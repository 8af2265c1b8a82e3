package org.caseloom.ontology.imports.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.caseloom.ontology.imports.table.Layout.Column;
import org.caseloom.ontology.imports.table.Layout.Filter;

/**
 * Finds the cells of a row by the names that a layout uses. Names agree in full width and half width; a name that the
 * table does not have is refused with the names it has. Immutable.
 */
final class Cells {
    private final Layout layout;
    private final Map<String, Integer> places = new HashMap<>();

    Cells(Layout layout, String table, List<String> columns) {
        this.layout = layout;
        for (int at = 0; at < columns.size(); at++) {
            places.putIfAbsent(folded(columns.get(at)), at);
        }
        for (int at = 0; at < columns.size(); at++) {
            places.putIfAbsent(columns.get(at), at);
        }
        List<Column> needed = new ArrayList<>(layout.meaning().columns());
        layout.skipped().forEach(filter -> needed.add(filter.column()));
        for (Column column : needed) {
            Integer place = places.get(folded(column.text()));
            if (place == null) {
                throw column.name()
                        .wrong("column \"" + column.text() + "\" does not exist in " + table + ", which has: "
                                + String.join(", ", columns));
            }
            places.putIfAbsent(column.text(), place);
        }
    }

    /** A cell's text; empty where what stands there means that it has no value. */
    String text(Row row, Column column) {
        String text = row.cell(places.get(column.text()));
        return layout.empty().contains(text) ? "" : text;
    }

    /** What stands in a cell with several values; a cell without a separator has one. */
    List<String> texts(Row row, Column column, String separator) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return List.of();
        }
        if (separator.isEmpty()) {
            return List.of(text);
        }
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !layout.empty().contains(value))
                .distinct()
                .toList();
    }

    /** Whether the cell, as it stands there, matches as a whole. */
    boolean matches(Row row, Filter filter) {
        return filter.pattern().matcher(row.cell(places.get(filter.column().text()))).matches();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
