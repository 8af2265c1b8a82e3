package org.caseloom.kg.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** {@code columns.csv}: what the columns of the other tables mean. */
public final class ColumnTable {
    private ColumnTable() {}

    /** Writes it; the stream stays open. */
    public static void write(OutputStream out, boolean forSpreadsheets) throws IOException {
        Table table = new Table(out, forSpreadsheets, List.of("file", "column", "meaning"));
        for (CaseColumn column : CaseColumn.values()) {
            table.row(Arrays.asList("cases.csv", column.title(), column.meaning()));
        }
        table.row(Arrays.asList("mentions.csv", "case_id", "the case_id of cases.csv"));
        for (MentionColumn column : MentionColumn.values()) {
            table.row(Arrays.asList("mentions.csv", column.title(), column.meaning()));
        }
        table.finish();
    }
}
