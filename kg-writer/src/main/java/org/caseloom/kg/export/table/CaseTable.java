package org.caseloom.kg.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.CaseWriter;

/** {@code cases.csv}: a row a case. For one thread. */
public final class CaseTable implements CaseWriter {
    private final Table table;

    public CaseTable(OutputStream out, boolean forSpreadsheets) throws IOException {
        table = new Table(out, forSpreadsheets, Arrays.stream(CaseColumn.values()).map(CaseColumn::title).toList());
    }

    @Override
    public void write(StructuredDocument document) throws IOException {
        table.row(CaseColumn.row(document));
    }

    @Override
    public void finish() throws IOException {
        table.finish();
    }
}
