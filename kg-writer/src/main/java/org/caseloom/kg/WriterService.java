package org.caseloom.kg;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.apache.jena.query.Dataset;

import org.caseloom.kg.concepts.ConceptRunner;
import org.caseloom.kg.graph.ConceptGraph;
import org.caseloom.kg.graph.GraphSink;
import org.caseloom.kg.graph.GraphStore;
import org.caseloom.kg.graph.GuidelineEditions;
import org.caseloom.kg.graph.StatisticsGraph;
import org.caseloom.kg.graph.StoredFacts;
import org.caseloom.kg.index.IndexSink;
import org.caseloom.kg.index.IndexedCases;
import org.caseloom.kg.reconciliation.Reconciliation;
import org.caseloom.kg.reconciliation.Verification;
import org.caseloom.kg.sink.Sink;
import org.caseloom.kg.sink.SinkHealth;
import org.caseloom.kg.sink.SinkRunner;
import org.caseloom.kg.sink.TopicReports;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.CountingSink;
import org.caseloom.kg.statistics.CountsFile;
import org.caseloom.kg.topic.GroupOffsets;
import org.caseloom.kg.topic.StructuredTopic;
import org.caseloom.kg.topic.TopicContents;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;

/**
 * Keeps graph and index up to date with topic structured-documents, each on a thread of its own, so that one which is
 * stopped does not hold up the other. Needs the topics to exist; a server that is not there yet is waited for.
 * Thread-safe.
 */
@Singleton
public final class WriterService implements AutoCloseable {
    private static final String GRAPH = "graph";

    private final GroupOffsets offsets;
    private final CountingSink counting;
    private final List<SinkRunner> runners;
    private final Reconciliation reconciliation;
    /** None where the ontology writes its own graph into the store: there is one writer of it. */
    private final Optional<ConceptRunner> concepts;
    private final KafkaSettings kafka;
    private final DeadLetters refusedReleases;

    /**
     * @param sinks which of both run in this process, by name
     */
    public WriterService(KafkaSettings kafka, MessageSender sender, Dataset dataset,
            ElasticsearchClient elasticsearch, CaseCounts counts, GraphSettings settings,
            @Value("${caseloom.data}") String data, @Value("${caseloom.sinks:graph,index}") List<String> sinks) {
        this.kafka = kafka;
        offsets = new GroupOffsets(kafka);
        GraphStore store = settings.open(dataset);
        refusedReleases = new DeadLetters(sender, "kg-writer/concepts");
        concepts = sinks.contains(GRAPH) && settings.lacksOntology()
                ? Optional.of(new ConceptRunner(new ConceptGraph(store)))
                : Optional.empty();
        counting = new CountingSink(new GraphSink(store, List.of(new GuidelineEditions())),
                new StoredFacts(store), counts, new CountsFile(Path.of(data, "statistics", "counts")),
                new StatisticsGraph(store, counts));
        runners = Stream.of(runner(kafka, sender, counting, Reconciliation.GRAPH_STAGE),
                runner(kafka, sender, new IndexSink(elasticsearch, offsets), Reconciliation.INDEX_STAGE))
                .filter(runner -> sinks.contains(runner.health().name()))
                .toList();
        reconciliation = new Reconciliation(
                new TopicContents(kafka, new DeadLetters(sender, "kg-writer/verify")), store,
                new IndexedCases(elasticsearch));
    }

    /** Begins to write. */
    public void start() {
        runners.forEach(SinkRunner::start);
        concepts.ifPresent(runner -> runner.start(kafka, refusedReleases));
    }

    /** The names of the sinks that run in this process. */
    public List<String> sinks() {
        return health().stream().map(SinkHealth::name).toList();
    }

    /** How each sink is doing. */
    public List<SinkHealth> health() {
        return runners.stream().map(SinkRunner::health).toList();
    }

    /** Whether the sinks run, and releases are followed; who waits for a server does. */
    public boolean isAlive() {
        return health().stream().allMatch(SinkHealth::alive) && concepts.stream().allMatch(ConceptRunner::isAlive);
    }

    /** Writes the whole topic again into one of the sinks, with the graph its concepts; says whether there is one of this name. */
    public boolean replay(String sink) {
        List<SinkRunner> named = runners.stream().filter(runner -> runner.health().name().equals(sink)).toList();
        named.forEach(SinkRunner::replay);
        if (sink.equals(GRAPH)) {
            concepts.ifPresent(ConceptRunner::replay);
        }
        return !named.isEmpty();
    }

    /** The sinks whose replay is not through yet. */
    public List<String> replaying() {
        return runners.stream().filter(SinkRunner::isReplaying).map(runner -> runner.health().name()).toList();
    }

    /** Compares all places; see {@link Reconciliation#verify}. */
    public Verification verify(int listed) {
        return reconciliation.verify(listed);
    }

    @Override
    @PreDestroy
    public void close() {
        concepts.ifPresent(ConceptRunner::close);
        runners.forEach(SinkRunner::close);
        if (sinks().contains(counting.name()) && health().stream().noneMatch(SinkHealth::alive)) {
            counting.keep();
        }
        offsets.close();
    }

    private static SinkRunner runner(KafkaSettings kafka, MessageSender sender, Sink sink, String stage) {
        return new SinkRunner(sink, () -> StructuredTopic.open(kafka),
                new TopicReports(sender, new DeadLetters(sender, stage)));
    }
}
