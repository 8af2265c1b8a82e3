package org.caseloom.bench.structuring;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.engine.StructuringEngine;

/**
 * What structuring a Japanese text takes, and where the time goes. JMH gives the time by the clock; each benchmark also
 * prints the time of the processor that its own thread took, which other work on the machine disturbs less. How it is
 * run stands in {@code bench/SPEED.md}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 6, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "-XX:+UseSerialGC"})
public class JapaneseStructuring {
    /** The engine of a thread, and the text that comes next. */
    @State(Scope.Thread)
    public static class Engine {
        private final StructuringEngine engine = new StructuringEngine();
        private int next;

        SourceDocument next(Texts texts) {
            next = next + 1 == texts.documents.size() ? 0 : next + 1;
            return texts.documents.get(next);
        }

        @TearDown(Level.Trial)
        public void close() {
            engine.close();
        }
    }

    /** Takes the time of the steps in the measured iterations, and prints it at the end. */
    @State(Scope.Thread)
    public static class Clock {
        private final StageTimes times = new StageTimes();

        @Setup(Level.Iteration)
        public void begin(IterationParams iteration) {
            if (iteration.getType() == IterationType.WARMUP) {
                times.clear();
            }
        }

        @TearDown(Level.Trial)
        public void print(BenchmarkParams benchmark) {
            times.print(benchmark.getBenchmark());
        }
    }

    /** The whole way from a text to a structured document. */
    @Benchmark
    public StructuredDocument whole(Texts texts, Engine engine, Clock clock) {
        SourceDocument document = engine.next(texts);
        clock.times.begin();
        StructuredDocument structured = engine.engine.structure(document, texts.lexicon);
        clock.times.end("whole");
        return structured;
    }

    /** The same step by step: normalising the text, each annotator, making the document. */
    @Benchmark
    public StructuredDocument stages(Texts texts, Engine engine, Clock clock) {
        return clock.times.structured(engine.next(texts), texts.lexicon);
    }

    /** Kuromoji's tokens of the same text and nothing else, for comparison. */
    @Benchmark
    public int tokenising(Tokeniser tokeniser, Clock clock) throws IOException {
        String text = tokeniser.next();
        clock.times.begin();
        int tokens = tokeniser.tokens(text);
        clock.times.end("tokenising");
        return tokens;
    }
}
