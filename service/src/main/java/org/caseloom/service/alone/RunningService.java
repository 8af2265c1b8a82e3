package org.caseloom.service.alone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.apache.jena.query.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.service.apart.Apart;
import org.caseloom.service.settings.ServiceName;
import org.caseloom.service.settings.Setting;
import org.caseloom.service.settings.Settings;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.ServerTrouble;

/**
 * One service, from its start to its end. The probes answer first; then Kafka and the topics are waited for; then the
 * service starts, and is ready. It ends in reverse: no more requests, the service with what it has at hand, the
 * connections. One thread starts it, any may close it.
 */
final class RunningService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);
    /** In a cluster everything starts at once, and brokers take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_FOR_THE_INDEX = Duration.ofSeconds(5);

    private final Settings settings;
    private final ServiceState state = new ServiceState();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    RunningService(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts it; returns when it is ready, or when it was closed meanwhile.
     *
     * @throws CaseloomException with what keeps it from starting
     */
    void start() {
        KafkaSettings kafka = Connections.kafka(settings);
        MessageSender sender = keep(new MessageSender(kafka));
        ServerWatch broker = keep(ServerWatch.start("Kafka", keep(Connections.presence(kafka))::trouble));
        List<ServerWatch> servers = new ArrayList<>(List.of(broker));
        Optional<ServerWatch> index = Optional.empty();
        List<Object> parts = new ArrayList<>(List.of(kafka, sender, state, new Probes.Liveness(state),
                new Probes.Readiness(state)));
        if (knows(Setting.ELASTICSEARCH_URL)) {
            ElasticsearchClient elasticsearch = keep(ElasticsearchConnection.of(settings));
            parts.add(elasticsearch);
            if (settings.service() != ServiceName.GRAPH_WRITER) { // which asks it only where somebody asks for more
                String url = settings.text(Setting.ELASTICSEARCH_URL);
                index = Optional.of(keep(ServerWatch.start("Elasticsearch",
                        () -> ElasticsearchConnection.trouble(elasticsearch, url))));
                servers.addAll(index.stream().toList());
            }
        }
        parts.addAll(new Stores(settings, data(), dataset -> keep(dataset, Dataset::close)).parts());
        state.watch(servers);
        ApplicationContext context = keep(ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(properties())
                .beanConfigurations(Parts.without(settings.service()))
                .singletons(parts.toArray())
                .start());
        EmbeddedServer web = keep(context.getBean(EmbeddedServer.class), EmbeddedServer::stop);
        listen(web);
        LOG.info("{} answers its probes on port {}", settings.service().argument(), web.getPort());
        broker.await(PATIENCE).ifPresent(trouble -> {
            throw Refusal.byKafka(settings, trouble, PATIENCE);
        });
        // the index may come later, but not be one that does not know us
        index.flatMap(watch -> watch.await(PATIENCE_FOR_THE_INDEX)).filter(ServerTrouble::refused)
                .ifPresent(trouble -> {
                    throw Refusal.byElasticsearch(settings, trouble);
                });
        if (!state.isStopping()) {
            state.running(new ServiceStart(context).of(settings.service()));
            LOG.info("{} is ready", settings.service().argument());
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("caseloom.data", data().toString());
        properties.put("micronaut.server.host", settings.text(Setting.HOST));
        int port = settings.number(Setting.PORT);
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        properties.put("caseloom.nlp.stream", settings.service() == ServiceName.NLP_STREAM);
        properties.put("caseloom.nlp.application-id", settings.text(Setting.NLP_APPLICATION_ID));
        int threads = settings.number(Setting.NLP_THREADS);
        properties.put("caseloom.nlp.threads", threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
        properties.put("caseloom.empty", settings.text(Setting.EMPTY));
        properties.put("caseloom.sinks", settings.service() == ServiceName.INDEX_WRITER ? "index" : "graph");
        properties.put("caseloom.graph.update", settings.text(Setting.GRAPH_UPDATE));
        properties.put("caseloom.graph.query", settings.text(Setting.GRAPH_QUERY));
        properties.put("caseloom.graph.user", settings.text(Setting.GRAPH_USER));
        properties.put("caseloom.graph.password", settings.text(Setting.GRAPH_PASSWORD));
        properties.put("caseloom.graph.token", settings.text(Setting.GRAPH_TOKEN));
        properties.put("caseloom.graph.compaction", settings.text(Setting.GRAPH_COMPACTION));
        properties.put("caseloom.graph.alone", true);
        properties.put("micronaut.metrics.export.logging.enabled", false); // they are at /prometheus
        properties.put(Apart.SERVICE, settings.service().argument());
        properties.put(Apart.GRAPH_WRITER_URL, settings.text(Setting.GRAPH_WRITER_URL));
        properties.put(Apart.ONTOLOGY_URL, settings.text(Setting.ONTOLOGY_URL));
        return properties;
    }

    /** Where files go; of a service that keeps none, where passing ones go. */
    private Path data() {
        return Path.of(settings.value(Setting.DATA).orElse(System.getProperty("java.io.tmpdir")));
    }

    private boolean knows(Setting setting) {
        return setting.services().contains(settings.service());
    }

    private void listen(EmbeddedServer web) {
        try {
            web.start();
        } catch (RuntimeException e) {
            throw new CaseloomException(ErrorCode.PORT_IN_USE, Setting.HOST.variable() + " and "
                    + Setting.PORT.variable() + " are " + settings.text(Setting.HOST) + " and "
                    + settings.text(Setting.PORT) + ", where this process cannot listen: " + e.getMessage(), e);
        }
    }

    private <T extends AutoCloseable> T keep(T resource) {
        return keep(resource, each -> {
            try {
                each.close();
            } catch (Exception e) {
                LOG.error("{} did not stop cleanly", each, e);
            }
        });
    }

    private <T> T keep(T resource, Consumer<T> close) {
        synchronized (running) {
            running.push(() -> close.accept(resource));
        }
        return resource;
    }

    /** Stops everything in reverse order; what fails to stop is logged, and the rest is stopped all the same. */
    @Override
    public void close() {
        state.stopping();
        for (AutoCloseable resource = next(); resource != null; resource = next()) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.error("something did not stop cleanly", e);
            }
        }
        LOG.info("{} has stopped", settings.service().argument());
    }

    private AutoCloseable next() {
        synchronized (running) {
            return running.poll();
        }
    }
}
