package org.caseloom.service.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can run alone, with the paths that a proxy in front of all of them sends to each: the longest beginning of a path
 * that somebody names decides. All of them answer {@link #LIVENESS}, {@link #READINESS} and {@link #METRICS} as well, but
 * not through the proxy.
 */
public enum ServiceName {
    INGEST_SERVICE("takes documents in, one by one or in bulk; exactly one", "/api/documents", "/api/jobs"),
    NLP_STREAM("structures the documents; as many side by side as topic documents has partitions"),
    GRAPH_WRITER("writes the graph and counts cases; exactly one", "/api/statistics", "/api/export",
            "/api/verify", "/api/replay"),
    INDEX_WRITER("writes the index; exactly one", "/api/replay/index"),
    SEARCH_API("search, cases, the web pages, and structuring as somebody types; as many as wanted", "/"),
    ONTOLOGY("the curator's loop: import, draft, check, preview, publish; exactly one", "/api/ontology", "/concept",
            "/code"),
    /** No service but a job: it ends when it is done. */
    TOPICS("creates the topics that are not there yet, and ends");

    /** Answers 200 unless something died for good that only a restart mends. */
    public static final String LIVENESS = "/health/liveness";
    /** Answers 200 when the service has started and the servers that it needs answer; 503 before and otherwise. */
    public static final String READINESS = "/health/readiness";
    /** The service's measurements, for Prometheus. */
    public static final String METRICS = "/prometheus";

    private final String does;
    private final List<String> paths;

    ServiceName(String does, String... paths) {
        this.does = does;
        this.paths = List.of(paths);
    }

    /** The name on the command line, for instance {@code nlp-stream}. */
    public String argument() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, in one line. */
    public String does() {
        return does;
    }

    /** The beginnings of paths that lead to it from outside; {@code /} is everything that nobody else has. */
    public List<String> paths() {
        return paths;
    }

    /** Whether it ends by itself when its work is done. */
    public boolean isJob() {
        return this == TOPICS;
    }

    /** The service of that name; empty where there is none. */
    public static Optional<ServiceName> of(String argument) {
        return Arrays.stream(values()).filter(service -> service.argument().equals(argument)).findFirst();
    }

    /** All names, for a person. */
    public static String all() {
        return Arrays.stream(values()).map(ServiceName::argument).collect(Collectors.joining(", "));
    }
}
