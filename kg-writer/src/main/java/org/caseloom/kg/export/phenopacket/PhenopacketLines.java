package org.caseloom.kg.export.phenopacket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.google.protobuf.util.JsonFormat;

import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.CaseWriter;
import org.caseloom.kg.export.Vocabulary;

/** Phenopackets as JSON, one a line. For one thread. */
public final class PhenopacketLines implements CaseWriter {
    private static final JsonFormat.Printer JSON = JsonFormat.printer().omittingInsignificantWhitespace();

    private final OutputStream out;
    private final Vocabulary vocabulary;
    private final Instant written;

    /** Phenopackets say when they were made. */
    public PhenopacketLines(OutputStream out, Vocabulary vocabulary, Instant written) {
        this.out = out;
        this.vocabulary = vocabulary;
        this.written = written;
    }

    @Override
    public void write(StructuredDocument document) throws IOException {
        out.write(JSON.print(new CasePacket(document, vocabulary, written).packet()).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void finish() {
        // every line is written as it comes
    }
}
