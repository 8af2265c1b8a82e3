package org.caseloom.kg.index;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers bulk requests as a test says; a real server is met in the tests of module standalone. */
final class FakeElasticsearch implements AutoCloseable {
    /** What to answer to the lines of a request. */
    record Answer(int status, String json) {}

    private final HttpServer server;
    private final ElasticsearchClient client;
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    FakeElasticsearch(Function<String, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
        client = ElasticsearchClient.of(own -> own.host("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    ElasticsearchClient client() {
        return client;
    }

    /** Path and query of each request. */
    List<String> targets() {
        return targets;
    }

    /** The lines of each request. */
    List<String> bodies() {
        return bodies;
    }

    /** Stops answering, as a server that was killed. */
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() throws IOException {
        client.close();
        stop();
    }

    private void answer(HttpExchange exchange, Function<String, Answer> answers) throws IOException {
        try (exchange; InputStream in = exchange.getRequestBody()) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            targets.add(exchange.getRequestURI().toString());
            bodies.add(body);
            Answer answer = answers.apply(body);
            byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(answer.status(), json.length);
            exchange.getResponseBody().write(json);
        }
    }
}
