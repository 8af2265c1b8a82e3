package org.caseloom.standalone.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.ingest.IngestService;
import org.caseloom.ingest.intake.LoadOptions;
import org.caseloom.kg.WriterService;
import org.caseloom.nlp.StructuringService;
import org.caseloom.ontology.OntologyService;
import org.caseloom.search.SearchService;
import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.data.RunningInstance;
import org.caseloom.standalone.servers.EmbeddedElasticsearch;
import org.caseloom.standalone.servers.EmbeddedKafka;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.TopicCreator;

/**
 * Everything on one machine, started in order and stopped in reverse: data folder, servers, topics, services, pages,
 * samples. Where one step fails, what had started is stopped again and the failure is thrown. For one thread.
 */
public final class Launcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final Duration SAMPLES_PATIENCE = Duration.ofMinutes(3);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final StartProgress progress;
    private String url = "";

    private Launcher(StartProgress progress) {
        this.progress = progress;
    }

    /** Starts everything; when this returns, documents can be loaded and found. */
    public static Launcher start(LaunchOptions options, StartProgress progress) {
        Launcher launcher = new Launcher(progress);
        try {
            launcher.run(options);
            return launcher;
        } catch (RuntimeException e) {
            launcher.close();
            throw e;
        }
    }

    /** The address of the search page. */
    public String url() {
        return url;
    }

    private void run(LaunchOptions options) {
        DataDirectory data = keep(DataDirectory.lock(options.data()));
        int port = WebPort.choose(options, progress);
        progress.step("Starting Kafka and Elasticsearch");
        Servers servers = startServers(data);
        KafkaSettings settings = KafkaSettings.local(servers.kafka().port());
        TopicCreator.create(settings);

        progress.step("Opening the graph and the services");
        Dataset dataset = keep(TDB2Factory.connectDataset(data.graph().toString()), Dataset::close);
        MessageSender sender = keep(new MessageSender(settings));
        ElasticsearchClient elasticsearch = keep(
                ElasticsearchClient.of(client -> client.host("http://127.0.0.1:" + servers.elasticsearch().port())));
        ApplicationContext context = keep(ApplicationContext.builder()
                .properties(properties(options, port))
                .singletons(settings, sender, dataset, elasticsearch)
                .start());
        context.getBean(OntologyService.class).start();
        context.getBean(StructuringService.class).start();
        context.getBean(WriterService.class).start();
        context.getBean(SearchService.class).start();
        IngestService ingest = context.getBean(IngestService.class);
        ingest.start();
        EmbeddedServer web = context.getBean(EmbeddedServer.class).start();
        url = "http://127.0.0.1:" + web.getPort();

        if (!options.empty() && ingest.jobs().isEmpty()) {
            loadSamples(ingest, options.data());
        }
        keep(RunningInstance.announce(data, web.getPort(), servers.kafka().port(), servers.elasticsearch().port(),
                Instant.now()));
    }

    private Servers startServers(DataDirectory data) {
        try (ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<EmbeddedKafka> kafka = starting.submit(() -> EmbeddedKafka.start(data, this::ended));
            Future<EmbeddedElasticsearch> elasticsearch = starting
                    .submit(() -> EmbeddedElasticsearch.start(data, this::ended));
            // both are waited for even where the first failed, so that neither is left behind
            EmbeddedKafka startedKafka = started(kafka);
            EmbeddedElasticsearch startedElasticsearch = started(elasticsearch);
            return new Servers(startedKafka, startedElasticsearch);
        }
    }

    private <T extends AutoCloseable> T started(Future<T> starting) {
        try {
            return keep(starting.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CaseloomException known
                    ? known
                    : new CaseloomException(ErrorCode.CHILD_FAILED, "a server did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.CHILD_FAILED, "interrupted while starting", e);
        }
    }

    private void ended(String server) {
        LOG.error("{} ended by itself", server);
        progress.step(server + " ended by itself: stop Caseloom and start it again; its log file says why");
    }

    private static Map<String, Object> properties(LaunchOptions options, int port) {
        return Map.of("caseloom.data", options.data().toString(), "caseloom.empty", options.empty(),
                "micronaut.server.port", port == 0 ? -1 : port);
    }

    private void loadSamples(IngestService ingest, Path data) {
        progress.step("Loading the sample documents");
        String job = ingest.load(Samples.unpack(data.resolve("samples")), LoadOptions.NONE);
        Instant deadline = Instant.now().plus(SAMPLES_PATIENCE);
        while (ingest.status(job).state() != JobStatus.State.COMPLETE) {
            if (Instant.now().isAfter(deadline)) {
                progress.step("The samples are still being processed; `caseloom status` tells how far they are");
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.INTERNAL, "interrupted while loading the samples", e);
        }
    }

    private <T extends AutoCloseable> T keep(T resource) {
        running.push(resource);
        return resource;
    }

    private <T> T keep(T resource, Consumer<T> close) {
        running.push(() -> close.accept(resource));
        return resource;
    }

    /** Stops everything in reverse order; what fails to stop is logged, and the rest is stopped all the same. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable resource = running.pop();
            try {
                resource.close();
            } catch (Exception e) {
                LOG.error("{} did not stop cleanly", resource, e);
            }
        }
    }

    private record Servers(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) {}
}
