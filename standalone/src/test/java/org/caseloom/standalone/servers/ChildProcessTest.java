package org.caseloom.standalone.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ChildProcessTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Queue<String> ended = new ConcurrentLinkedQueue<>();
    @TempDir
    private Path folder;
    private Path log;

    @BeforeEach
    void packTheServer() throws IOException {
        log = folder.resolve("logs/toy.log");
        String entry = ToyServer.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("toy.jar")));
                InputStream bytes = ToyServer.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
        }
    }

    @Test
    void aServerThatIsReadyRunsUntilItIsClosed() {
        ChildProcess child = ChildProcess.start(program("serve"), LONG, ended::add);
        assertThat(child.isAlive()).isTrue();

        child.close();
        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(ended).isEmpty();
    }

    @Test
    void whatAServerPrintsIsInItsLog() {
        try (ChildProcess child = ChildProcess.start(program("serve"), LONG, ended::add)) {
            assertThat(child.isAlive()).isTrue();
            await().atMost(LONG).untilAsserted(
                    () -> assertThat(log).content().contains("to standard output 発熱").contains("to standard error"));
        }
    }

    @Test
    void ctrlCInTheTerminalIsLeftToTheParent() throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(program("serve"), LONG, ended::add)) {
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor()).isZero();
            assertThat(new ProcessBuilder("kill", "-HUP", Long.toString(child.pid())).start().waitFor()).isZero();

            await().during(Duration.ofMillis(500)).atMost(LONG).until(child::isAlive);
        }
        assertThat(ended).isEmpty();
    }

    @Test
    void aServerThatEndsByItselfIsReported() {
        ChildProcess.start(program("give-up"), LONG, ended::add);

        await().atMost(LONG).untilAsserted(() -> assertThat(ended).containsExactly("Toy"));
    }

    @Test
    void aServerThatCannotStartFailsWithItsReason() {
        assertFailed("refuse", LONG).withMessageContaining("Toy ended with status 3 while starting")
                .withMessageContaining("ERROR the storage is damaged")
                .withMessageContaining(log.toString());
        assertThat(ended).isEmpty();
    }

    @Test
    void aServerThatNeverGetsReadyIsEnded() {
        assertFailed("dawdle", Duration.ofSeconds(1)).withMessageContaining("Toy did not start within 1 s");
    }

    @Test
    void aJvmThatDoesNotEvenStartFailsWithItsReason() {
        var program = new ChildProcess.Program("Toy", folder, "org.caseloom.Absent", List.of("-Xmx32m"), List.of(),
                log);

        assertThatExceptionOfType(CaseloomException.class)
                .isThrownBy(() -> ChildProcess.start(program, LONG, ended::add))
                .withMessageContaining("org.caseloom.Absent");
    }

    private ThrowableAssertAlternative<CaseloomException> assertFailed(String behaviour,
            Duration patience) {
        var failed = assertThatExceptionOfType(CaseloomException.class)
                .isThrownBy(() -> ChildProcess.start(program(behaviour), patience, ended::add));
        failed.extracting(CaseloomException::code).isEqualTo(ErrorCode.CHILD_FAILED);
        return failed;
    }

    private ChildProcess.Program program(String behaviour) {
        return new ChildProcess.Program("Toy", folder, ToyServer.class.getName(),
                List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), List.of(behaviour), log);
    }
}
