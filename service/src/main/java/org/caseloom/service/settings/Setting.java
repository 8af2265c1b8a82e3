package org.caseloom.service.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.service.settings.ValueKind.Folder;
import org.caseloom.service.settings.ValueKind.OneOf;
import org.caseloom.service.settings.ValueKind.Port;
import org.caseloom.service.settings.ValueKind.ReadableFile;
import org.caseloom.service.settings.ValueKind.Servers;
import org.caseloom.service.settings.ValueKind.Text;
import org.caseloom.service.settings.ValueKind.Url;
import org.caseloom.service.settings.ValueKind.Whole;

import static org.caseloom.service.settings.ServiceName.GRAPH_WRITER;
import static org.caseloom.service.settings.ServiceName.INDEX_WRITER;
import static org.caseloom.service.settings.ServiceName.INGEST_SERVICE;
import static org.caseloom.service.settings.ServiceName.NLP_STREAM;
import static org.caseloom.service.settings.ServiceName.ONTOLOGY;
import static org.caseloom.service.settings.ServiceName.SEARCH_API;
import static org.caseloom.service.settings.ServiceName.TOPICS;

/**
 * Everything that can be set. Each is an environment variable, {@code CASELOOM_} and the constant's name, and a property
 * of the file that {@code CASELOOM_CONFIG} names, {@code caseloom.} and the name in small letters with {@code -}; the
 * environment wins. An empty value is none. What may not stand together is told by {@link Combinations}.
 */
public enum Setting {
    KAFKA_BOOTSTRAP_SERVERS(Who.ALL, new Servers(), "Kafka's brokers; one suffices to find the others.", Need.REQUIRED),
    KAFKA_SECURITY_PROTOCOL(Who.ALL, OneOf.words("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"),
            "How to talk to Kafka: openly, by TLS, with a name and password, or both.", "PLAINTEXT"),
    KAFKA_SASL_MECHANISM(Who.ALL, OneOf.words("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER", "GSSAPI"),
            "How the services prove who they are, where the protocol is one with SASL.", Need.OPTIONAL),
    KAFKA_SASL_JAAS_CONFIG(Who.ALL, new Text(),
            "The login module's line, for mechanisms that need more than a name and a password.", Need.SECRET),
    KAFKA_USER(Who.ALL, new Text(), "The name for PLAIN and SCRAM, instead of CASELOOM_KAFKA_SASL_JAAS_CONFIG.",
            Need.OPTIONAL),
    KAFKA_PASSWORD(Who.ALL, new Text(), "The password to CASELOOM_KAFKA_USER.", Need.SECRET),
    KAFKA_TRUSTSTORE(Who.ALL, new ReadableFile(),
            "The certificates that Kafka's brokers are trusted by; without it those that Java trusts.", Need.OPTIONAL),
    KAFKA_TRUSTSTORE_PASSWORD(Who.ALL, new Text(), "The truststore's password; PEM has none.", Need.SECRET),
    KAFKA_TRUSTSTORE_TYPE(Who.ALL, OneOf.words("PKCS12", "JKS", "PEM"), "The truststore's format.", "PKCS12"),
    KAFKA_KEYSTORE(Who.ALL, new ReadableFile(), "The services' own certificate and key, where brokers ask for one.",
            Need.OPTIONAL),
    KAFKA_KEYSTORE_PASSWORD(Who.ALL, new Text(), "The keystore's password; PEM has none.", Need.SECRET),
    KAFKA_KEYSTORE_TYPE(Who.ALL, OneOf.words("PKCS12", "JKS", "PEM"), "The keystore's format.", "PKCS12"),
    KAFKA_PARTITIONS(Set.of(TOPICS), new Whole(1, 10_000),
            "Partitions of the topics that are spread by document, when they are created; so many threads of nlp-stream"
                    + " can work at once, in all its instances together. Cannot be changed later.",
            "12"),
    KAFKA_REPLICATION(Set.of(TOPICS, NLP_STREAM), new Whole(1, 9),
            "Copies of each partition of a topic that is created; 3 where there are three brokers or more.", "1"),

    ELASTICSEARCH_URL(Who.INDEX, new Url(), "Elasticsearch.", Need.REQUIRED),
    ELASTICSEARCH_API_KEY(Who.INDEX, new Text(), "The encoded API key, as Elasticsearch gave it.", Need.SECRET),
    ELASTICSEARCH_USER(Who.INDEX, new Text(), "A user's name, instead of an API key.", Need.OPTIONAL),
    ELASTICSEARCH_PASSWORD(Who.INDEX, new Text(), "The password to CASELOOM_ELASTICSEARCH_USER.", Need.SECRET),
    ELASTICSEARCH_CA_CERTIFICATE(Who.INDEX, new ReadableFile(),
            "The certificate (PEM) of who signed Elasticsearch's; without it those that Java trusts.", Need.OPTIONAL),

    GRAPH_UPDATE(Set.of(GRAPH_WRITER), new Url(),
            "Where a SPARQL 1.1 store takes updates. Without it the graph is a TDB2 store in CASELOOM_DATA.",
            Need.OPTIONAL),
    GRAPH_QUERY(Who.GRAPH, new Url(),
            "Where that store answers queries; the same address as for updates where it is not given. Of search-api:"
                    + " without it graph-writer is asked.",
            Need.OPTIONAL),
    GRAPH_USER(Who.GRAPH, new Text(), "A user's name for that store (HTTP basic authentication).", Need.OPTIONAL),
    GRAPH_PASSWORD(Who.GRAPH, new Text(), "The password to CASELOOM_GRAPH_USER.", Need.SECRET),
    GRAPH_TOKEN(Who.GRAPH, new Text(), "A bearer token for that store, instead of a user's name.", Need.SECRET),

    GRAPH_COMPACTION(Set.of(GRAPH_WRITER), OneOf.words("true", "false"),
            "Whether the store in CASELOOM_DATA gives disk back by itself, which takes a processor now and then.",
            "true"),

    GRAPH_WRITER_URL(Set.of(SEARCH_API), new Url(),
            "graph-writer, for the numbers of cases on a concept's page; without it the page has none.", Need.OPTIONAL),
    ONTOLOGY_URL(Set.of(SEARCH_API, GRAPH_WRITER), new Url(),
            "ontology, which tells how many documents have yet to follow a release, and the labels and codes that an"
                    + " export may show; without it nobody does.",
            Need.OPTIONAL),

    NLP_APPLICATION_ID(Set.of(NLP_STREAM), new Text(),
            "The name that all instances of nlp-stream share; they divide the partitions among those of one name.",
            "caseloom-nlp"),
    NLP_THREADS(Set.of(NLP_STREAM), new Whole(0, 1_000),
            "How many documents an instance structures at once; 0 is one for each processor.", "0"),
    EMPTY(Set.of(ONTOLOGY), OneOf.words("true", "false"),
            "Whether the first start begins without the ontology that ships with Caseloom.", "false"),

    DATA(Set.of(INGEST_SERVICE, NLP_STREAM, GRAPH_WRITER, ONTOLOGY), new Folder(),
            "Where the service keeps its files. Those of ingest-service and nlp-stream are made again from the topics"
                    + " where they are lost; those of ontology, and of graph-writer without another store, are to be kept."
                    + " Every instance needs its own.",
            Need.REQUIRED),
    HOST(Who.SERVICES, new Text(), "The address to listen on; 0.0.0.0 is every one, and what the images set.",
            "127.0.0.1"),
    PORT(Who.SERVICES, new Port(), "The port of REST, pages, health and measurements; 0 is any free one.", "8080"),
    LOG_LEVEL(Who.ALL, OneOf.words("ERROR", "WARN", "INFO", "DEBUG"), "What is logged, on the standard output.",
            "INFO");

    private static final String VARIABLES = "CASELOOM_";
    private static final String PROPERTIES = "caseloom.";

    /** Who knows a setting. */
    private static final class Who {
        static final Set<ServiceName> ALL = EnumSet.allOf(ServiceName.class);
        static final Set<ServiceName> SERVICES = EnumSet.complementOf(EnumSet.of(TOPICS));
        static final Set<ServiceName> INDEX = Set.of(GRAPH_WRITER, INDEX_WRITER, SEARCH_API);
        static final Set<ServiceName> GRAPH = Set.of(GRAPH_WRITER, SEARCH_API);
    }

    /** What happens where it is not set. */
    private enum Need {
        /** The service does not start. */
        REQUIRED,
        /** Nothing. */
        OPTIONAL,
        /** Nothing; and where it is set, nobody is to see it. */
        SECRET
    }

    private final Set<ServiceName> services;
    private final ValueKind kind;
    private final String help;
    private final Need need;
    private final @Nullable String fallback;

    Setting(Set<ServiceName> services, ValueKind kind, String help, Need need) {
        this(services, kind, help, need, null);
    }

    Setting(Set<ServiceName> services, ValueKind kind, String help, String fallback) {
        this(services, kind, help, Need.OPTIONAL, fallback);
    }

    Setting(Set<ServiceName> services, ValueKind kind, String help, Need need, @Nullable String fallback) {
        this.services = Collections.unmodifiableSet(EnumSet.copyOf(services));
        this.kind = kind;
        this.help = help;
        this.need = need;
        this.fallback = fallback;
    }

    /** The environment variable. */
    public String variable() {
        return VARIABLES + name();
    }

    /** The property in a file, for instance {@code caseloom.kafka-bootstrap-servers}. */
    public String property() {
        return PROPERTIES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who knows it; the others take no notice of it. */
    public Set<ServiceName> services() {
        return services;
    }

    /** Which values it takes. */
    public ValueKind kind() {
        return kind;
    }

    /** What it is for. */
    public String help() {
        return help;
    }

    /** Whether those who know it do not start without it. */
    public boolean isRequired() {
        return need == Need.REQUIRED;
    }

    /** Whether its value is never shown, and belongs into a Kubernetes Secret. */
    public boolean isSecret() {
        return need == Need.SECRET;
    }

    /** The value where none is given. */
    public Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** The setting of an environment variable. */
    public static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values()).filter(setting -> setting.variable().equals(variable)).findFirst();
    }

    /** The setting of a property in a file. */
    public static Optional<Setting> ofProperty(String property) {
        return Arrays.stream(values()).filter(setting -> setting.property().equals(property)).findFirst();
    }
}
