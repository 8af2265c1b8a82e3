package org.caseloom.kg.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.CaseWriter;
import org.caseloom.kg.export.Vocabulary;

/** {@code mentions.csv}: a row a mention. For one thread. */
public final class MentionTable implements CaseWriter {
    private final Table table;
    private final Vocabulary vocabulary;

    public MentionTable(OutputStream out, Vocabulary vocabulary, boolean forSpreadsheets) throws IOException {
        this.vocabulary = vocabulary;
        table = new Table(out, forSpreadsheets,
                Stream.concat(Stream.of("case_id"), Arrays.stream(MentionColumn.values()).map(MentionColumn::title))
                        .toList());
    }

    @Override
    public void write(StructuredDocument document) throws IOException {
        for (Mention mention : document.mentions()) {
            List<ConceptReference> concepts = mention.concepts().stream().map(vocabulary::open).toList();
            table.row(MentionColumn.row(document.id(), mention, concepts));
        }
    }

    @Override
    public void finish() throws IOException {
        table.finish();
    }
}
