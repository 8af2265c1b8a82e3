package org.caseloom.bench.structuring;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.ontology.OntologyService;

/**
 * What makes the first document of a process wait: reading the release's file and compiling it, each once in a fresh
 * process, as at a start.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = {"-Xmx3g"})
@State(Scope.Benchmark)
public class ReleaseLoading {
    /** A data folder with a published release; empty for the starter ontology. */
    @Param("")
    public String data;

    /** Read before compiling is measured. */
    @State(Scope.Benchmark)
    public static class Read {
        private TermRelease release;

        @Setup(Level.Trial)
        public void read(ReleaseLoading loading) {
            release = loading.reading();
        }
    }

    @Benchmark
    public TermRelease reading() {
        return data.isEmpty()
                ? OntologyService.starter()
                : OntologyService.termsFile(Path.of(data)).read().orElseThrow();
    }

    @Benchmark
    public ReleaseLexicon compiling(Read read) {
        return ReleaseLexicon.of(read.release);
    }
}
