package org.caseloom.nlp.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * A table of grammar beside the code: columns between tabs, {@code #} begins a comment line. A missing table or a row
 * of the wrong width is a fault in the build and thrown when the table is first used.
 */
public final class Table {
    private Table() {}

    /** The rows of a table that stands beside a class. */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new CaseloomException(ErrorCode.INTERNAL, "the table " + name + " is missing from the build");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line, name, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String line, String name, int columns) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
            throw new CaseloomException(ErrorCode.INTERNAL,
                    name + " has a row of " + row.size() + " columns instead of " + columns + ": " + line);
        }
        return row;
    }
}
