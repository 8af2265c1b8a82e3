package org.caseloom.kafkaserver;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.LoggerFactory;

import org.caseloom.serverprocess.ParentWatch;
import org.caseloom.serverprocess.SoleUse;

/**
 * Starts the broker on loopback, prints {@code READY} when it serves, and ends with its parent: on SIGTERM, or when
 * standard input ends. Arguments: data folder, client port, controller port. A broker that cannot start logs why and
 * ends with status 1.
 */
public final class KafkaServer {
    private KafkaServer() {}

    public static void main(String[] arguments) {
        ParentWatch.start();
        try {
            Path data = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
            SoleUse.await(data);
            KafkaRaftServer server = start(data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
            System.out.println("READY");
            server.awaitShutdown();
        } catch (IOException | InterruptedException | RuntimeException e) {
            LoggerFactory.getLogger(KafkaServer.class).error("Kafka cannot start: {}", e.getMessage(), e);
            Runtime.getRuntime().halt(1); // half-started threads of the broker would keep an orderly exit waiting
        }
    }

    private static KafkaRaftServer start(Path data, int port, int controllerPort) throws IOException {
        var properties = BrokerProperties.of(data, port, controllerPort);
        Path file = data.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, "written at every start");
        }
        int formatted = StorageTool.execute(
                new String[]{"format", "--ignore-formatted", "-t", clusterId(data), "-c", file.toString()},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (formatted != 0) {
            throw new IOException("the storage in " + data + " could not be formatted");
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    /** The cluster keeps the id it was formatted with. */
    private static String clusterId(Path data) throws IOException {
        Path file = data.resolve("cluster.id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }
}
