package org.caseloom.standalone.apart;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

import org.caseloom.standalone.servers.Distribution;
import org.caseloom.standalone.servers.FreePorts;

/** A real broker in a process of its own that wants to know who somebody is, by PLAIN or SCRAM-SHA-256. */
final class SecuredKafka implements AutoCloseable {
    /** Whom it knows. */
    static final String USER = "caseloom";
    /** By what it knows them. */
    static final String PASSWORD = "the-right-one";

    private static final String LISTENER = "listener.name.sasl_plaintext.";
    private final Process broker;
    private final int port;

    private SecuredKafka(Process broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /** Starts it on an empty folder and waits until it listens. */
    static SecuredKafka start(Path folder) throws IOException, InterruptedException {
        int port = FreePorts.next();
        Path settings = Files.createDirectories(folder).resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(settings)) {
            settings(folder.resolve("log"), port, FreePorts.next()).store(out, null);
        }
        Process format = java(folder, "kafka.tools.StorageTool", "format", "--cluster-id", Uuid.randomUuid().toString(),
                "--config", settings.toString(), "--add-scram",
                "SCRAM-SHA-256=[name=%s,password=%s]".formatted(USER, PASSWORD));
        if (format.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("out.log")));
        }
        SecuredKafka kafka = new SecuredKafka(java(folder, "kafka.Kafka", settings.toString()), port);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> kafka.listens() || !kafka.broker.isAlive());
        return kafka;
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "SASL_PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("listener.security.protocol.map", "SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("inter.broker.listener.name", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256");
        settings.put(LISTENER + "plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                        .formatted(USER, PASSWORD));
        settings.put(LISTENER + "scram-sha-256.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("log.dirs", log.toString());
        settings.put("offsets.topic.replication.factor", "1");
        return settings;
    }

    private static Process java(Path folder, String... command) throws IOException {
        Path out = folder.resolve("out.log");
        return new ProcessBuilder(Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dcaseloom.log=" + folder.resolve("kafka.log"),
                        "-cp", Distribution.find().home().resolve("lib/kafka") + "/*"),
                List.of(command).stream()).toList()).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(out.toFile()))
                .start();
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false; // not yet
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        broker.destroyForcibly().onExit().join();
    }
}
