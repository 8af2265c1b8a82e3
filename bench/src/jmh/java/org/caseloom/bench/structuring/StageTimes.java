package org.caseloom.bench.structuring;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.japanese.JapanesePipeline;
import org.caseloom.nlp.types.DocumentReader;

/** Processor time of the steps of structuring, added up over documents. Asking for it takes about 0.3 µs a step. */
final class StageTimes {
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final List<Annotator> annotators = JapanesePipeline.annotators();
    private final Map<String, long[]> nanos = new LinkedHashMap<>();
    private long documents;
    private long last;

    void clear() {
        nanos.clear();
        documents = 0;
    }

    void begin() {
        documents++;
        last = thread.getCurrentThreadCpuTime();
    }

    /** What was done since the last call was this step. */
    void end(String step) {
        long now = thread.getCurrentThreadCpuTime();
        nanos.computeIfAbsent(step, _ -> new long[1])[0] += now - last;
        last = now;
    }

    StructuredDocument structured(SourceDocument document, ReleaseLexicon lexicon) {
        begin();
        Reading reading = Reading.of(document, lexicon);
        end("normalising the text");
        for (Annotator annotator : annotators) {
            annotator.annotate(reading);
            end(annotator.getClass().getSimpleName());
        }
        StructuredDocument structured = DocumentReader.read(reading, "bench");
        end("DocumentReader");
        return structured;
    }

    void print(String title) {
        double all = nanos.values().stream().mapToLong(each -> each[0]).sum() / 1e3 / documents;
        System.out.printf(Locale.ROOT, "%n%s: %.1f µs of processor time a document, %,.0f documents a second%n", title,
                all, 1e6 / all);
        nanos.forEach((step, each) -> System.out.printf(Locale.ROOT, "  %-28s %7.1f µs %5.1f %%%n", step,
                each[0] / 1e3 / documents, each[0] / 1e1 / documents / all));
    }
}
