package org.caseloom.nlp.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.rocksdb.RocksDB;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.transport.KafkaSettings;

/** The running streams application. Start it when there is a release; it resumes where it last committed. */
public final class StructuringStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Kafka Streams' name for the state of a thread that has ended. */
    private static final String DEAD = "DEAD";

    private final KafkaStreams streams;
    private final AbandonedTransactions abandoned;

    private StructuringStream(KafkaStreams streams, AbandonedTransactions abandoned) {
        this.streams = streams;
        this.abandoned = abandoned;
    }

    /**
     * Loads the library that the local store of texts is made of, for without it every thread of the stream would die.
     *
     * @throws CaseloomException NATIVE_LIBRARY_MISSING, with what the system says
     */
    public static void requireNativeLibrary() {
        try {
            RocksDB.loadLibrary();
        } catch (RuntimeException | LinkageError e) {
            throw new CaseloomException(ErrorCode.NATIVE_LIBRARY_MISSING,
                    "the native library of RocksDB, which keeps the texts, cannot be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * Starts structuring.
     *
     * @param release the release in force, asked once for each document
     */
    public static StructuringStream start(KafkaSettings kafka, StreamInstance instance,
            Supplier<ReleaseLexicon> release) {
        Clock clock = Clock.systemUTC();
        KafkaStreams streams = new KafkaStreams(StructuringTopology.of(release, clock),
                StreamSettings.of(kafka, instance));
        streams.setUncaughtExceptionHandler(new ThreadReplacement(clock));
        streams.start();
        return new StructuringStream(streams, AbandonedTransactions.end(kafka, instance.application()));
    }

    /** Whether a thread lives and documents are being structured, or will be when Kafka has dealt out the partitions. */
    public boolean isRunning() {
        try {
            return streams.state().isRunningOrRebalancing()
                    && streams.metadataForLocalThreads().stream()
                            .anyMatch(thread -> !thread.threadState().equals(DEAD));
        } catch (IllegalStateException _) {
            return false; // it stopped just now
        }
    }

    @Override
    public void close() {
        abandoned.close();
        // whoever starts next gets the partitions at once instead of waiting for this one to be given up
        streams.close(CloseOptions.timeout(PATIENCE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
