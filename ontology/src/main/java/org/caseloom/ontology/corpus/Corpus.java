package org.caseloom.ontology.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The index of all structured documents. What is put in and how far the topic was read become durable together, with
 * {@link #commit()}; after a crash the topic is read on from the last commit. An index that cannot be read, or that
 * another version laid out, is emptied: the topic has everything. Thread-safe, but for one writer at a time. A disk
 * that fails is an {@link UncheckedIOException}.
 */
public final class Corpus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);
    /** Lucene recommends a Java module for vectors, which the corpus has none of; held, for JUL forgets its loggers. */
    private static final java.util.logging.Logger VECTORS = java.util.logging.Logger
            .getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
    /** Documents in memory before they go to disk. */
    private static final double BUFFER_MEGABYTES = 64;

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private static final Duration RECENT = Duration.ofSeconds(1);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final CorpusFields fields = new CorpusFields();
    private TopicPosition position;
    private TopicPosition committed;
    private volatile long refreshed = System.nanoTime();

    private Corpus(Directory directory, IndexWriter writer, TopicPosition position) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.position = position;
        this.committed = position;
    }

    /** Opens the corpus in a folder, or makes it; one process at a time. */
    public static Corpus open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            Optional<CommitData> found = lastCommit(directory, folder);
            if (found.isEmpty()) {
                empty(directory);
            }
            IndexWriterConfig config = new IndexWriterConfig(null);
            config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
            config.setOpenMode(found.isPresent() ? OpenMode.APPEND : OpenMode.CREATE);
            config.setCommitOnClose(false);
            return new Corpus(directory, new IndexWriter(directory, config),
                    found.map(CommitData::position).orElse(TopicPosition.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus in " + folder + " cannot be opened", e);
        }
    }

    private static Optional<CommitData> lastCommit(Directory directory, Path folder) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Optional<CommitData> data = CommitData.read(reader.getIndexCommit().getUserData(), Instant.now());
            if (data.isEmpty()) {
                LOG.info("the corpus in {} is of another layout or too old; it is built again", folder);
            }
            return data;
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
                | NoSuchFileException e) {
            LOG.warn("the corpus in {} cannot be read; it is built again from the topic", folder, e);
            return Optional.empty();
        }
    }

    /** Lucene reads what is there even where it is told to begin anew, so what cannot be read must go first. */
    private static void empty(Directory directory) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** How far the topic has been read, this instant; commits make it durable. */
    public synchronized TopicPosition position() {
        return position;
    }

    /** Forgets everything and begins with this topic. */
    public synchronized void startOver(String topic) {
        try {
            writer.deleteAll();
            position = new TopicPosition(topic, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be emptied", e);
        }
    }

    /** Puts a document in the place of the one with the same id. */
    public synchronized void put(CorpusEntry entry) {
        try {
            writer.updateDocument(CorpusFields.id(entry.id()), fields.of(entry));
        } catch (IllegalArgumentException e) {
            throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE,
                    "the corpus cannot index a document: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot take " + entry.id(), e);
        }
    }

    /** Removes a document; one that is not there is no error. */
    public synchronized void remove(String id) {
        try {
            writer.deleteDocuments(CorpusFields.id(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot remove " + id, e);
        }
    }

    /** Says that this record of the topic, and all before it, are in. */
    public synchronized void reached(int partition, long offset) {
        position = position.after(partition, offset);
    }

    /** Makes what was put in durable, together with how far the topic was read. Does nothing where nothing is new. */
    public void commit() {
        commit(false);
    }

    private void commit(boolean always) {
        try {
            synchronized (this) {
                if (position.equals(committed) && !always) {
                    return;
                }
                committed = position;
                // fixed now: documents that come during the commit may be in it or not, they are read again
                writer.setLiveCommitData(CommitData.of(position, Instant.now()).map().entrySet());
            }
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be committed", e);
        }
    }

    /** All documents as they are now; close it after use. */
    public CorpusView view() {
        return view(Duration.ZERO);
    }

    /** All documents as they were a second ago or less: for those who look often. */
    public CorpusView recentView() {
        return view(RECENT);
    }

    private CorpusView view(Duration age) {
        try {
            if (System.nanoTime() - refreshed >= age.toNanos()) {
                refreshed = System.nanoTime();
                searchers.maybeRefreshBlocking();
            }
            IndexSearcher searcher = searchers.acquire();
            Closeable release = () -> searchers.release(searcher);
            return new CorpusView(searcher, release);
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be read", e);
        }
    }

    /** Commits and closes. */
    @Override
    public void close() {
        try {
            commit(true);
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be closed", e);
        }
    }

    /** Closes as a crash would: what was not committed is lost. */
    void abandon() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
