package org.caseloom.kg.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.changes.RDFChangesNoOp;
import org.apache.jena.rdfpatch.changes.RDFChangesWrapper;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * What writers change in a store while it is copied: RDF Patches in a folder, a new file each time the copy catches up.
 * Used by one thread at a time, the one that writes. A log that cannot be written fails nobody who writes: it takes no
 * more, and who wants to apply it is told why.
 */
final class ChangeLog {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private int files;
    private long changes;
    private int transactions;
    /** Those of the file that came to nothing, by their number. */
    private BitSet aborted = new BitSet();
    private RDFChangesWriterText patch;
    private @Nullable RuntimeException fault;

    /** Begins the first file. */
    ChangeLog(Path folder) throws IOException {
        this.folder = folder;
        patch = next();
    }

    /** The same store; what is changed through it is written down. */
    DatasetGraph following(DatasetGraph store) {
        return RDFPatchOps.changes(store, new Changes());
    }

    void remove(Collection<Triple> triples) {
        log(triples.size(), () -> triples
                .forEach(gone -> patch.delete(null, gone.getSubject(), gone.getPredicate(), gone.getObject())));
    }

    void add(Collection<Triple> triples) {
        log(triples.size(), () -> triples
                .forEach(more -> patch.add(null, more.getSubject(), more.getPredicate(), more.getObject())));
    }

    void begin() {
        log(0, () -> patch.txnBegin());
    }

    void end(boolean committed) {
        log(0, committed ? () -> patch.txnCommit() : () -> patch.txnAbort());
        aborted.set(transactions++, !committed);
    }

    /** What was written down since the last time; what follows goes into a new file. Between two transactions. */
    Stretch turn() throws IOException {
        end();
        if (fault != null) {
            throw new IOException("what was changed meanwhile could not be written down: " + fault.getMessage(), fault);
        }
        Stretch stretch = new Stretch(file(), changes, aborted);
        patch = next();
        return stretch;
    }

    /** Nothing follows; what was written down since the last time is of no use. */
    void close() throws IOException {
        end();
        Files.deleteIfExists(file());
    }

    private void end() {
        log(0, () -> {
            patch.finish();
            patch.close();
        });
    }

    private RDFChangesWriterText next() throws IOException {
        files++;
        changes = 0;
        transactions = 0;
        aborted = new BitSet();
        RDFChangesWriterText begun = RDFPatchOps
                .textWriter(new BufferedOutputStream(new FastGzip(Files.newOutputStream(file())), BUFFER));
        begun.start();
        return begun;
    }

    private Path file() {
        return folder.resolve("changes-" + files + ".rdfp.gz");
    }

    private void log(int count, Runnable writing) {
        if (fault == null) {
            try {
                writing.run();
                changes += count;
            } catch (RuntimeException e) {
                fault = e;
            }
        }
    }

    /** A file that is whole, with so many changes; some of its transactions came to nothing. */
    record Stretch(Path file, long changes, BitSet aborted) {
        /** Makes the changes once more, but for those that came to nothing; the file is not needed any more. */
        void replay(RDFChanges target) throws IOException {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
                new RDFPatchReaderText(in).apply(new Committed(target, aborted));
            }
            Files.delete(file);
        }
    }

    /** Passes on what was committed, without where transactions began and ended. */
    private static final class Committed extends RDFChangesWrapper {
        private final RDFChanges target;
        private final BitSet aborted;
        private int transaction = -1;

        Committed(RDFChanges target, BitSet aborted) {
            super(new RDFChangesNoOp());
            this.target = target;
            this.aborted = aborted;
        }

        @Override
        protected RDFChanges get() {
            return transaction >= 0 && aborted.get(transaction) ? super.get() : target;
        }

        @Override
        public void txnBegin() {
            transaction++;
        }

        @Override
        public void txnCommit() {
            // all of them are one for whoever replays
        }

        @Override
        public void txnAbort() {
            // nothing was passed on
        }
    }

    /** Patches say the same again and again: most is gained with the least effort. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Where transactions begin and end is said by who begins and ends them. */
    private final class Changes extends RDFChangesBase {
        @Override
        public void add(Node graph, Node subject, Node predicate, Node object) {
            log(1, () -> patch.add(graph, subject, predicate, object));
        }

        @Override
        public void delete(Node graph, Node subject, Node predicate, Node object) {
            log(1, () -> patch.delete(graph, subject, predicate, object));
        }

        @Override
        public void addPrefix(Node graph, String prefix, String iri) {
            log(1, () -> patch.addPrefix(graph, prefix, iri));
        }

        @Override
        public void deletePrefix(Node graph, String prefix) {
            log(1, () -> patch.deletePrefix(graph, prefix));
        }
    }
}
