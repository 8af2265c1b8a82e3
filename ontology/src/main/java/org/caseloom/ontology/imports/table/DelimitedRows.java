package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceLines;

/**
 * Rows of text with a delimiter. A quoted cell may span lines (RFC 4180), but a quote that is never closed costs only
 * its own line and not the rest of the file, as it would with a general CSV parser. Not thread-safe.
 */
final class DelimitedRows implements Rows {
    /** No cell of a terminology is longer; a quote open for so many lines is a damaged line. */
    private static final int LINES_OF_A_ROW = 20;

    private final SourceLines lines;
    private final Shape shape;
    private final Remarks remarks;
    private final List<String> columns;
    private final List<Line> ahead = new ArrayList<>();

    DelimitedRows(SourceLines lines, Shape shape, Remarks remarks) throws IOException {
        this.lines = lines;
        this.shape = shape;
        this.remarks = remarks;
        for (int skipped = 0; skipped < shape.skippedLines(); skipped++) {
            lines.next();
        }
        Row header = shape.header() ? next() : null;
        this.columns = header == null ? shape.columns() : header.cells();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            Line first = line();
            if (first == null) {
                return null;
            }
            if (first.text().isBlank()) {
                continue;
            }
            Row row = row(first);
            if (row != null) {
                return row;
            }
            remarks.add("ROW_DAMAGED", "line " + first.number() + ": " + shortened(first.text()),
                    "A quote that opens here is never closed; the line was left out.");
        }
    }

    /** The row that begins with that line; null where its quotes never close, and then only that line is used up. */
    private @Nullable Row row(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        List<String> cells = cells(text);
        while (cells == null) {
            Line more = taken.size() == LINES_OF_A_ROW ? null : line();
            if (more == null) {
                ahead.addAll(0, taken);
                return null;
            }
            taken.add(more);
            text.append('\n').append(more.text());
            cells = cells(text);
        }
        return new Row(first.number(), cells);
    }

    /** The cells of a row; null where a quoted cell is not closed yet. */
    private @Nullable List<String> cells(CharSequence text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        char quote = shape.quote();
        boolean quoted = false;
        boolean begun = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (quoted) {
                boolean doubled = here == quote && at + 1 < text.length() && text.charAt(at + 1) == quote;
                if (here != quote || doubled) {
                    cell.append(here);
                    at += doubled ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (here == shape.delimiter()) {
                cells.add(cell.toString());
                cell.setLength(0);
                begun = false;
            } else if (here == quote && quote != Shape.NO_QUOTE && !begun) {
                quoted = true;
                begun = true;
            } else {
                cell.append(here);
                begun = true;
            }
        }
        cells.add(cell.toString());
        return quoted ? null : cells;
    }

    private @Nullable Line line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        String text = lines.next();
        return text == null ? null : new Line(lines.number(), text);
    }

    private static String shortened(String text) {
        int most = 60;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record Line(int number, String text) {}
}
