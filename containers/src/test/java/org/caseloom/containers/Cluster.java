package org.caseloom.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/**
 * All services in containers of their own on one network with Kafka and Elasticsearch: each as the chart runs it, as
 * nobody's root, with a root file system that cannot be written and bounded memory. For one thread.
 */
final class Cluster implements AutoCloseable {
    private static final String DATA = "/var/lib/caseloom";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long MEGABYTE = 1024 * 1024;
    private static final int HTTP = 8080;
    /** Settings of each service beside Kafka's address, by names of docs/settings.md. */
    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "ingest-service", Map.of("CASELOOM_DATA", DATA),
            "nlp-stream", Map.of("CASELOOM_DATA", DATA, "CASELOOM_NLP_THREADS", "1"),
            "graph-writer", Map.of("CASELOOM_DATA", DATA, "CASELOOM_ELASTICSEARCH_URL", "http://elasticsearch:9200",
                    "CASELOOM_ONTOLOGY_URL", "http://ontology:8080"),
            "index-writer", Map.of("CASELOOM_ELASTICSEARCH_URL", "http://elasticsearch:9200"),
            "search-api", Map.of("CASELOOM_ELASTICSEARCH_URL", "http://elasticsearch:9200", "CASELOOM_GRAPH_WRITER_URL",
                    "http://graph-writer:8080", "CASELOOM_ONTOLOGY_URL", "http://ontology:8080"),
            "ontology", Map.of("CASELOOM_DATA", DATA));

    /** Where the broker keeps its topics. */
    private static final String LOGS = "/var/lib/kafka/data";

    /** Where the broker is reached from here; services reach it at kafka:9092. */
    private static final int FROM_OUTSIDE = 9094;

    private final String engine = DockerClientFactory.instance().dockerHostIpAddress();
    private final int kafkaPort = freePort();
    private final Network network = network();
    private final GenericContainer<?> kafka = kafka();
    private final GenericContainer<?> elasticsearch = elasticsearch();
    private final Map<String, GenericContainer<?>> running = new ConcurrentHashMap<>();

    private Cluster() {}

    /** Loads the image and starts everything; returns when every service says that it is ready. */
    static Cluster start() {
        Cluster cluster = new Cluster();
        try {
            CompletableFuture<Void> servers = Startables.deepStart(cluster.kafka, cluster.elasticsearch);
            load(Path.of(property("caseloom.image.tar")));
            servers.join();
            // a service that comes before the topics waits for them
            CompletableFuture<Void> early = cluster.begin(presentVersion(), Map.of("ontology", "ontology"));
            cluster.createTopics();
            cluster.start(presentVersion(), SETTINGS.keySet()
                    .stream()
                    .filter(service -> !service.equals("ontology"))
                    .collect(Collectors.toMap(name -> name, name -> name)));
            early.join();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** The image of this build. */
    static String presentVersion() {
        return property("caseloom.image");
    }

    /** Starts one more of a service under a name of its own, and waits until it is ready. */
    void start(String service, String name) {
        start(presentVersion(), Map.of(name, service));
    }

    /**
     * Starts more services of some version side by side, and waits until all are ready.
     *
     * @param services by the names that they get
     */
    void start(String image, Map<String, String> services) {
        begin(image, services).join();
    }

    private CompletableFuture<Void> begin(String image, Map<String, String> services) {
        return Startables.deepStart(services.entrySet().stream().map(
                one -> prepare(image, one.getValue(), one.getKey())));
    }

    private GenericContainer<?> prepare(String image, String service, String name) {
        GenericContainer<?> container = service(image, service).withNetworkAliases(name)
                .withExposedPorts(HTTP)
                .waitingFor(Wait.forHttp("/health/readiness").forPort(HTTP).withStartupTimeout(PATIENCE));
        running.put(name, container);
        return container;
    }

    /** Kills one, without a word to it. */
    void kill(String name) {
        GenericContainer<?> container = Objects.requireNonNull(running.remove(name));
        DockerClientFactory.instance().client().killContainerCmd(container.getContainerId()).exec();
        container.stop();
    }

    /** Ends one in order, as Kubernetes would, and waits until it has ended. */
    Ended stop(String name) {
        GenericContainer<?> container = Objects.requireNonNull(running.remove(name));
        DockerClient engine = DockerClientFactory.instance().client();
        engine.stopContainerCmd(container.getContainerId()).withTimeout(60).exec();
        Long status = engine.inspectContainerCmd(container.getContainerId()).exec().getState().getExitCodeLong();
        Ended ended = new Ended(Objects.requireNonNull(status), container.getLogs());
        container.stop();
        return ended;
    }

    /** What is left of a service that was told to end. */
    record Ended(long status, String log) {}

    /** Names of the services that run. */
    Set<String> running() {
        return Set.copyOf(running.keySet());
    }

    /** Stops the broker and starts it again, with the data that it has. */
    void restartKafka() {
        DockerClientFactory.instance().client().restartContainerCmd(kafka.getContainerId()).withTimeout(30).exec();
    }

    /** Where the broker is reached from here. */
    String kafkaAddress() {
        return engine + ":" + kafkaPort;
    }

    /** Whether some record of a topic has a word in it: the codec leaves words as they are where they come first. */
    boolean holds(String topic, String word) {
        try {
            return kafka.execInContainer("sh", "-c", "grep -qa " + word + " " + LOGS + "/" + topic + "-*/*.log")
                    .getExitCode() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Where a service is reached from here. */
    String url(String name) {
        GenericContainer<?> container = Objects.requireNonNull(running.get(name));
        return "http://" + container.getHost() + ":" + container.getMappedPort(HTTP);
    }

    private void createTopics() {
        try (GenericContainer<?> job = service(presentVersion(), "topics")
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE))) {
            job.withEnv("CASELOOM_KAFKA_PARTITIONS", "4").withEnv("CASELOOM_KAFKA_REPLICATION", "1").start();
        }
    }

    private GenericContainer<?> service(String image, String service) {
        Map<String, String> settings = new HashMap<>(SETTINGS.getOrDefault(service, Map.of()));
        settings.put("CASELOOM_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
        settings.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"); // ten at once on few processors
        return new GenericContainer<>(image).withNetwork(network)
                .withEnv(settings)
                .withCommand(service)
                .withTmpFs(Map.of("/tmp", "rw,exec,mode=1777", DATA, "rw,exec,mode=1777"))
                .withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig())
                        .withReadonlyRootfs(true)
                        .withMemory(2048 * MEGABYTE));
    }

    private GenericContainer<?> kafka() {
        return new GenericContainer<>(property("kafka.image")).withNetwork(network)
                .withNetworkAliases("kafka")
                .withEnv(Map.ofEntries(
                        Map.entry("KAFKA_NODE_ID", "1"),
                        Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                        Map.entry("KAFKA_LISTENERS",
                                "PLAINTEXT://:9092,CONTROLLER://:9093,OUTSIDE://:" + FROM_OUTSIDE),
                        Map.entry("KAFKA_ADVERTISED_LISTENERS",
                                "PLAINTEXT://kafka:9092,OUTSIDE://" + kafkaAddress()),
                        Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "PLAINTEXT"),
                        Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                        Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,OUTSIDE:PLAINTEXT"),
                        Map.entry("KAFKA_LOG_DIRS", LOGS),
                        Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                        Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                        Map.entry("KAFKA_MESSAGE_MAX_BYTES", "100663296"),
                        Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")))
                .withExposedPorts(FROM_OUTSIDE)
                .withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig())
                        .withPortBindings(
                                new PortBinding(Ports.Binding.bindIpAndPort(isHere() ? "127.0.0.1" : "0.0.0.0",
                                        kafkaPort), ExposedPort.tcp(FROM_OUTSIDE))))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(PATIENCE));
    }

    /** The official image lacks kuromoji: it is fetched first where it is not there. */
    private GenericContainer<?> elasticsearch() {
        return new GenericContainer<>(property("elasticsearch.image")).withNetwork(network)
                .withNetworkAliases("elasticsearch")
                .withExposedPorts(9200)
                .withEnv(Map.of("discovery.type", "single-node", "xpack.security.enabled", "false", "ES_JAVA_OPTS",
                        "-Xms512m -Xmx768m -XX:TieredStopAtLevel=1"))
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("bash", "-c",
                        "bin/elasticsearch-plugin list | grep -qx analysis-kuromoji"
                                + " || bin/elasticsearch-plugin install --batch analysis-kuromoji;"
                                + " exec /usr/local/bin/docker-entrypoint.sh eswrapper"))
                .waitingFor(Wait.forHttp("/").forPort(9200).withStartupTimeout(PATIENCE));
    }

    /** Ports are published on this machine alone; an engine on another one publishes them where it is asked. */
    private Network network() {
        return isHere()
                ? Network.builder()
                        .createNetworkCmdModifier(command -> command.withOptions(
                                Map.of("com.docker.network.bridge.host_binding_ipv4", "127.0.0.1")))
                        .build()
                : Network.newNetwork();
    }

    private boolean isHere() {
        return engine.equals("localhost") || engine.equals("127.0.0.1");
    }

    /** Free here, where the engine mostly is: the broker has to know its port before it starts. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Path image) {
        try (InputStream tar = Files.newInputStream(image)) {
            DockerClientFactory.instance().client().loadImageCmd(tar).exec();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no image of the services: mvn -Pimages package -pl service -am",
                    e);
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> name + " is not set; Maven sets it");
    }

    /** What the service wrote to its standard output and error, for a failing test. */
    String log(String name) {
        return Objects.requireNonNull(running.get(name)).getLogs();
    }

    @Override
    public void close() {
        Stream.concat(running.values().stream(), Stream.of(kafka, elasticsearch))
                .parallel()
                .forEach(GenericContainer::stop);
        network.close();
    }
}
