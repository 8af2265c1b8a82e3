package org.caseloom.service.apart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.json.Json;

/** Another service of Caseloom, asked for JSON. Thread-safe. */
final class OtherService {
    private static final Logger LOG = LoggerFactory.getLogger(OtherService.class);
    /** For an answer that somebody waits for. */
    static final Duration SHORT = Duration.ofSeconds(2);
    /** For an answer of many megabytes. */
    static final Duration LONG = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final String address;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(SHORT).build();

    /** The one at that address; nobody where it is empty. */
    OtherService(String address, Duration patience) {
        this.address = address.replaceFirst("/*$", "");
        this.patience = patience;
    }

    /** Its answer; empty where there is none now. */
    Optional<JsonNode> get(String path) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).timeout(patience).build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) {
                return Optional.of(Json.mapper().readTree(answer.body()));
            }
            LOG.debug("{}{} answers {}", address, path, answer.statusCode());
        } catch (IOException e) {
            LOG.debug("{}{} does not answer", address, path, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Copies what it answers as it comes; fails where that is no answer. */
    void copy(String path, OutputStream out) throws IOException {
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).timeout(patience).build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException(address + path + " answers " + answer.statusCode());
                }
                body.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + address + path, e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
