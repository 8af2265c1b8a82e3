package org.caseloom.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("kafka.log");
    }

    @Test
    void theLastErrorTellsMoreThanWhatFollowsIt() throws IOException {
        LogTail log = LogTail.startingNow(file);
        write("""
            2026-11-21T07:00:00 INFO  k.s.KafkaServer starting
            2026-11-21T07:00:01 ERROR k.KafkaServer Kafka cannot start: Address already in use
            java.net.BindException: Address already in use
            \tat java.base/sun.nio.ch.Net.bind(Net.java:555)
            2026-11-21T07:00:02 WARN  k.s.KafkaServer stopping
            """);

        assertThat(log.lastUsefulLine())
                .isEqualTo("2026-11-21T07:00:01 ERROR k.KafkaServer Kafka cannot start: Address already in use");
    }

    @Test
    void withoutAnErrorTheLastWarningIsTold() throws IOException {
        LogTail log = LogTail.startingNow(file);
        write("WARN no swap limit\n\tat somewhere\nINFO all is well\n\n");

        assertThat(log.lastUsefulLine()).isEqualTo("WARN no swap limit");
    }

    @Test
    void errorsOfEarlierRunsAreNotTold() throws IOException {
        write("ERROR of yesterday\n");
        LogTail log = LogTail.startingNow(file);
        write("INFO of today\n");

        assertThat(log.lastUsefulLine()).isEqualTo("its log does not say why");
    }

    @Test
    void aLogThatWasRolledOverIsReadFromItsBeginning() throws IOException {
        write("INFO something long enough to stand before what follows\n");
        LogTail log = LogTail.startingNow(file);
        Files.delete(file);
        write("ERROR disk full\n");

        assertThat(log.lastUsefulLine()).isEqualTo("ERROR disk full");
    }

    @Test
    void ofALargeLogTheEndIsRead() throws IOException {
        LogTail log = LogTail.startingNow(file);
        write("ERROR long ago\n" + "INFO 発熱なし\n".repeat(50_000) + "FATAL 停止\n");

        assertThat(log.lastUsefulLine()).isEqualTo("FATAL 停止");
    }

    @Test
    void aLogThatIsMissingIsNoFailure() {
        assertThat(new LogTail(file, 0).lastUsefulLine()).isEqualTo("its log does not say why");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
