package org.caseloom.standalone.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ParentKilledIT {
    @TempDir
    private Path folder;

    @Test
    void bothServersEndWhenTheirParentIsKilled() throws IOException {
        Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-Dcaseloom.home=" + Distribution.find().home(), "-cp", System.getProperty("java.class.path"),
                Parent.class.getName(), folder.toString()).redirectError(Redirect.INHERIT).start();
        List<ProcessHandle> children;
        try (var output = parent.inputReader()) {
            children = Stream.of(output.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
        } finally {
            parent.destroyForcibly(); // kill -9
        }

        assertThat(children).hasSize(2);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }
}
