package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.SourceLines;

/** Rows whose columns stand at fixed places of a line, counted in characters from 1. Not thread-safe. */
final class FixedWidthRows implements Rows {
    private final SourceLines lines;
    private final Shape shape;

    FixedWidthRows(SourceLines lines, Shape shape) throws IOException {
        this.lines = lines;
        this.shape = shape;
        for (int skipped = 0; skipped < shape.skippedLines(); skipped++) {
            lines.next();
        }
    }

    @Override
    public List<String> columns() {
        return shape.columns();
    }

    @Override
    public @Nullable Row next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (Shape.Place place : shape.places()) {
            int from = Math.min(place.first() - 1, line.length());
            cells.add(line.substring(from, Math.max(from, Math.min(place.last(), line.length()))));
        }
        return new Row(lines.number(), cells);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
