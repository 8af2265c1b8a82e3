package org.caseloom.standalone.launch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.servers.EmbeddedElasticsearch;
import org.caseloom.standalone.servers.EmbeddedKafka;
import org.caseloom.standalone.servers.FreePorts;

/**
 * Kafka and Elasticsearch, starting side by side while others work: their ports are known at once, and whoever needs
 * one waits for it. Closing waits for both starts, so that neither is left behind, and stops what has started.
 */
final class Servers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final ExecutorService starting = Executors
            .newCachedThreadPool(Thread.ofPlatform().name("start-server-", 0).daemon(true).factory());
    private final int kafkaPort = FreePorts.next();
    private final int elasticsearchPort = FreePorts.next();
    private final Future<EmbeddedKafka> kafka;
    private final Future<EmbeddedElasticsearch> elasticsearch;

    private Servers(DataDirectory data, Consumer<String> whenEnded) {
        elasticsearch = starting.submit(() -> EmbeddedElasticsearch.start(data, elasticsearchPort, whenEnded));
        kafka = starting.submit(() -> EmbeddedKafka.start(data, kafkaPort, whenEnded));
        starting.shutdown();
    }

    /** Begins to start both. */
    static Servers start(DataDirectory data, Consumer<String> whenEnded) {
        return new Servers(data, whenEnded);
    }

    int kafkaPort() {
        return kafkaPort;
    }

    int elasticsearchPort() {
        return elasticsearchPort;
    }

    /** Waits until Kafka serves; CHILD_FAILED where it cannot. */
    void awaitKafka() {
        started(kafka);
    }

    /** Waits until Elasticsearch serves; CHILD_FAILED where it cannot. */
    void awaitElasticsearch() {
        started(elasticsearch);
    }

    private static <T> T started(Future<T> server) {
        try {
            return server.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CaseloomException known
                    ? known
                    : new CaseloomException(ErrorCode.CHILD_FAILED, "a server did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.CHILD_FAILED, "interrupted while starting", e);
        }
    }

    /** Stops them side by side. */
    @Override
    public void close() {
        Thread beside = Thread.ofPlatform().name("stop-elasticsearch").start(() -> close(elasticsearch));
        close(kafka);
        try {
            beside.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Future<? extends AutoCloseable> server) {
        try {
            started(server).close();
        } catch (CaseloomException e) {
            LOG.debug("nothing to stop", e); // the start has failed, and whoever waited for it was told
        } catch (Exception e) {
            LOG.error("a server did not stop cleanly", e);
        }
    }
}
