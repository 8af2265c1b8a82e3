package org.caseloom.standalone.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.apache.jena.query.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.ingest.IngestService;
import org.caseloom.ingest.intake.LoadOptions;
import org.caseloom.kg.GraphSettings;
import org.caseloom.kg.WriterService;
import org.caseloom.kg.graph.StoreGenerations;
import org.caseloom.nlp.StructuringService;
import org.caseloom.ontology.OntologyService;
import org.caseloom.search.SearchService;
import org.caseloom.search.sparql.GraphPlace;
import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.standalone.data.RunningInstance;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.TopicCreator;

/**
 * Everything on one machine, started in order and stopped in reverse: data folder, servers, topics, services, pages,
 * samples. What needs no server is opened while they start. Where one step fails, what had started is stopped again and
 * the failure is thrown. For one thread.
 */
public final class Launcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final Duration SAMPLES_PATIENCE = Duration.ofMinutes(3);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final StartProgress progress;
    private String url = "";
    private Supplier<CompletableFuture<Void>> afterwards = () -> CompletableFuture.completedFuture(null);

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
        progress.step("Starting Kafka and Elasticsearch, opening the graph");
        Servers servers = keep(Servers.start(data, this::ended));
        KafkaSettings settings = KafkaSettings.local(servers.kafkaPort());
        Dataset dataset = keep(StoreGenerations.open(data.graph()), Dataset::close);
        MessageSender sender = keep(new MessageSender(settings));
        ElasticsearchClient elasticsearch = keep(
                ElasticsearchClient.of(client -> client.host("http://127.0.0.1:" + servers.elasticsearchPort())));
        ApplicationContext context = keep(ApplicationContext.builder()
                .properties(properties(options, port))
                .singletons(settings, sender, dataset, elasticsearch)
                .start());
        GraphSettings graph = context.getBean(GraphSettings.class);
        context.registerSingleton(GraphPlace.class,
                graph.isElsewhere() ? GraphPlace.at(graph.queries(), graph.identity()) : GraphPlace.here(dataset));
        OntologyService ontology = context.getBean(OntologyService.class);
        ontology.open();

        servers.awaitKafka();
        progress.step("Reading what is there");
        TopicCreator.create(settings);
        IngestService ingest = context.getBean(IngestService.class);
        allOf(ingest::start, () -> {
            ontology.start(); // the topic then has the release in force, and those two begin with it
            allOf(context.getBean(StructuringService.class)::start, context.getBean(SearchService.class)::start);
        });
        servers.awaitElasticsearch();
        context.getBean(WriterService.class).start();
        EmbeddedServer web = context.getBean(EmbeddedServer.class).start();
        url = "http://127.0.0.1:" + web.getPort();

        if (!options.empty() && ingest.jobs().isEmpty()) {
            loadSamples(ingest, options.data());
        }
        keep(RunningInstance.announce(data, web.getPort(), servers.kafkaPort(), servers.elasticsearchPort(),
                Instant.now()));
        afterwards = ontology::prepare;
    }

    /** Begins what need not be done before anybody asks, but makes the first answers faster. Once started. */
    public CompletableFuture<Void> prepare() {
        return afterwards.get();
    }

    /** Does all of it side by side; all are waited for even where one failed. */
    private static void allOf(Runnable... steps) {
        List<Future<?>> working = new ArrayList<>(steps.length);
        try (ExecutorService side = Executors
                .newThreadPerTaskExecutor(Thread.ofPlatform().name("start-", 0).factory())) {
            for (Runnable step : steps) {
                working.add(side.submit(step));
            }
        }
        for (Future<?> work : working) {
            try {
                work.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known
                        ? known
                        : new CaseloomException(ErrorCode.INTERNAL, "a service did not start: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CaseloomException(ErrorCode.INTERNAL, "interrupted while starting", e);
            }
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
}
