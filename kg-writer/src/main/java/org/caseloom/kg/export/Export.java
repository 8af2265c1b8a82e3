package org.caseloom.kg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.fhir.BundleLines;
import org.caseloom.kg.export.phenopacket.PhenopacketLines;
import org.caseloom.kg.export.table.CaseTable;
import org.caseloom.kg.export.table.ColumnTable;
import org.caseloom.kg.export.table.MentionTable;

/**
 * Writes all files of a format and their manifest. Memory is bounded by the largest document, but for one number a
 * document. Thread-safe as its sources are; a run is for one thread.
 *
 * @param cases the documents; null where there is only the graph, which is enough for N-Quads and TriG
 */
public record Export(@Nullable CaseSource cases, GraphSource graph, Vocabulary vocabulary) {
    /** How many cases a run will write, so far as is known before. */
    public long size(ExportFormat format) {
        return format.isGraph() ? graph.size() : documents(format).size();
    }

    /**
     * Writes.
     *
     * @param progress gets how many cases are in the file at hand
     * @throws CaseloomException NOT_FOUND where one case was asked for and is not there
     * @throws IOException       where the target takes no more
     */
    public Manifest write(ExportFormat format, ExportOptions options, ExportTarget target, LongConsumer progress)
            throws IOException {
        Run run = new Run(format, options, target, progress);
        switch (format) {
            case NQUADS, TRIG -> run.graph();
            case FHIR -> run.patients("fhir-bundles.ndjson", out -> new BundleLines(out, vocabulary));
            case PHENOPACKET -> run.patients("phenopackets.ndjson",
                    out -> new PhenopacketLines(out, vocabulary, options.written()));
            case CSV -> {
                run.all("cases.csv", out -> new CaseTable(out, options.forSpreadsheets()));
                run.all("mentions.csv", out -> new MentionTable(out, vocabulary, options.forSpreadsheets()));
                target.file("columns.csv", out -> ColumnTable.write(out, options.forSpreadsheets()));
            }
        }
        if (options.document() != null && run.written == 0) {
            throw new CaseloomException(ErrorCode.NOT_FOUND, "no case " + options.document() + " for " + format.code());
        }
        Manifest manifest = run.manifest();
        target.file(Manifest.FILE, out -> out.write(Json.write(manifest)));
        return manifest;
    }

    private CaseSource documents(ExportFormat format) {
        if (cases == null) {
            throw new CaseloomException(ErrorCode.NOT_RUNNING,
                    format.code() + " is written from the documents, which the running system holds");
        }
        return cases;
    }

    @FunctionalInterface
    private interface WriterOf {
        CaseWriter on(OutputStream out) throws IOException;
    }

    private final class Run {
        private final ExportFormat format;
        private final ExportOptions options;
        private final ExportTarget target;
        private final LongConsumer progress;
        private final Map<String, Long> keptBack = new TreeMap<>();
        private long written;
        private long guidelines;

        Run(ExportFormat format, ExportOptions options, ExportTarget target, LongConsumer progress) {
            this.format = format;
            this.options = options;
            this.target = target;
            this.progress = progress;
        }

        void graph() throws IOException {
            target.file(format.files().getFirst(),
                    out -> written = Export.this.graph.write(format, options, out, progress));
            target.file("ontology.ttl", vocabulary::write);
            options.withoutSources().forEach(source -> keptBack.put(source, null));
        }

        void patients(String file, WriterOf writer) throws IOException {
            documents(file, writer, false);
        }

        void all(String file, WriterOf writer) throws IOException {
            documents(file, writer, true);
        }

        private void documents(String file, WriterOf writer, boolean withGuidelines) throws IOException {
            CaseSource source = Export.this.documents(format);
            written = 0;
            guidelines = 0;
            keptBack.clear();
            target.file(file, out -> {
                CaseWriter lines = writer.on(out);
                source.forEach(document -> {
                    if (!options.wants(document)) {
                        return;
                    }
                    if (options.keepsBack(document)) {
                        keptBack.merge(String.valueOf(document.source()), 1L, Long::sum);
                    } else if (withGuidelines || ExportOptions.isOfPatient(document)) {
                        write(lines, document);
                    } else {
                        guidelines++;
                    }
                });
                lines.finish();
            });
        }

        private void write(CaseWriter lines, StructuredDocument document) throws IOException {
            lines.write(document);
            written++;
            progress.accept(written);
        }

        Manifest manifest() {
            List<LeftOut> leftOut = new ArrayList<>(vocabulary.leftOut());
            keptBack.forEach((source, count) -> leftOut.add(new LeftOut("documents", source,
                    (count == null ? "" : count + " documents: ") + "the source was named to be left out")));
            if (guidelines > 0) {
                leftOut.add(new LeftOut("documents", "guideline",
                        guidelines + " documents: a guideline has no patient, which this format is about"));
            }
            return new Manifest(format.code(), options.written(), vocabulary.release(), written, format.files(),
                    leftOut);
        }
    }
}
