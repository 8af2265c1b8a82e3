package org.caseloom.standalone.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.standalone.data.DataDirectory;

import static org.assertj.core.api.Assertions.assertThat;

class ParentKilledIT {
    @TempDir
    private Path folder;

    @Test
    void bothServersEndWhenTheirParentIsKilledAndTheNextOnesWaitForThat() throws IOException {
        List<ProcessHandle> orphans = startAndKillParent();
        assertThat(orphans).hasSize(2);

        // at once, while the orphans may still be closing their files
        DataDirectory data = DataDirectory.at(folder);
        List<String> ended = new CopyOnWriteArrayList<>();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, ended::add);
                EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.start(data, ended::add)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(kafka.isAlive()).isTrue();
            assertThat(elasticsearch.isAlive()).isTrue();
        }
        assertThat(ended).isEmpty();
    }

    private List<ProcessHandle> startAndKillParent() throws IOException {
        Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dcaseloom.home=" + Distribution.find().home(), "-cp", System.getProperty("java.class.path"),
                Parent.class.getName(), folder.toString()).redirectError(Redirect.INHERIT).start();
        try (var output = parent.inputReader()) {
            return Stream.of(output.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
        } finally {
            parent.destroyForcibly(); // kill -9
        }
    }
}
