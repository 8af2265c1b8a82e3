package org.caseloom.kg.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file. For spreadsheets it begins with a byte order mark, without which Excel does not read UTF-8, and a text
 * that a spreadsheet would run as a formula gets an apostrophe before it. For one thread.
 */
final class Table {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter printer;
    private final Writer writer;
    private final boolean forSpreadsheets;

    Table(OutputStream out, boolean forSpreadsheets, List<String> columns) throws IOException {
        this.forSpreadsheets = forSpreadsheets;
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (forSpreadsheets) {
            writer.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns);
    }

    /** A row; null is an empty cell. */
    void row(List<@Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(text(cell));
        }
        printer.println();
    }

    void finish() throws IOException {
        printer.flush();
        writer.flush();
    }

    private @Nullable String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> guarded(cell.toString());
        };
    }

    private String guarded(String text) {
        boolean formula = forSpreadsheets && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
