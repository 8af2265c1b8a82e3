package org.caseloom.ontology.imports.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLines;

/**
 * A table with tabs between its columns and a row of column names, after lines that begin with {@code #}. A row with
 * another number of columns than the table has is an error: something was lost or a tab stands in a text. Not thread-safe.
 */
final class TabTable implements AutoCloseable {
    private final SourceInput input;
    private final SourceLines lines;
    private final List<String> comments = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private String[] row = {};

    private TabTable(SourceInput input, SourceLines lines) {
        this.input = input;
        this.lines = lines;
    }

    /** Opens a table and reads up to its column names. */
    static TabTable open(SourceInput input) throws IOException {
        TabTable table = new TabTable(input, input.lines());
        try {
            table.readNames();
            return table;
        } catch (IOException | RuntimeException failure) {
            table.close();
            throw failure;
        }
    }

    /** The column names of a file that begins like this, as the table would find them. */
    static List<String> names(FileHead head) {
        return head.text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).findFirst()
                .map(line -> List.of(line.split("\t", -1))).orElse(List.of());
    }

    private void readNames() throws IOException {
        String line = lines.next();
        while (line != null && (line.startsWith("#") || line.isBlank())) {
            comments.add(line);
            line = lines.next();
        }
        String[] names = line == null ? new String[0] : line.split("\t", -1);
        for (int column = 0; column < names.length; column++) {
            columns.putIfAbsent(names[column].strip(), column);
        }
        row = names;
    }

    /** The lines before the column names, without their {@code #}. */
    String comments() {
        StringBuilder text = new StringBuilder();
        comments.forEach(line -> text.append(line.replaceFirst("^#+ ?", "")).append('\n'));
        return text.toString();
    }

    /** Goes to the next row; false after the last. Empty lines are passed over. */
    boolean next() throws IOException {
        String line = lines.next();
        while (line != null && line.isEmpty()) {
            line = lines.next();
        }
        if (line == null) {
            return false;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != row.length) {
            throw input.damaged(lines.number(), "it has " + cells.length + " columns, but the table has " + row.length);
        }
        row = cells;
        return true;
    }

    /** The number of the row's line. */
    int line() {
        return lines.number();
    }

    /** The cell of the row below that name; empty text where the table has no such column. */
    String cell(String name) {
        Integer column = columns.get(name);
        return column == null ? "" : row[column];
    }

    /** The same, but null where the cell or the column is missing. */
    @Nullable
    String cellOrNull(String name) {
        String cell = cell(name);
        return cell.isEmpty() ? null : cell;
    }

    /** The cells of the row. */
    List<String> cells() {
        return Arrays.asList(row);
    }

    /** The name of the first column of which the row's cell is this; null where there is none. */
    @Nullable
    String columnOf(String cell) {
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (row[column.getValue()].equals(cell)) {
                return column.getKey();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
