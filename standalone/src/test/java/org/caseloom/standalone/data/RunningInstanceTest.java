package org.caseloom.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunningInstanceTest {
    private static final Instant STARTED = Instant.parse("2026-11-21T07:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatWasAnnouncedIsFoundUntilItIsWithdrawn() throws IOException {
        try (DataDirectory data = DataDirectory.lock(folder)) {
            try (var announcement = RunningInstance.announce(data, 8081, 40001, 40002, STARTED)) {
                assertThat(announcement).isNotNull();
                assertThat(RunningInstance.find(folder)).isEqualTo(new RunningInstance(ProcessHandle.current().pid(),
                        "http://127.0.0.1:8081", 8081, 40001, 40002, STARTED));
            }
            assertThatNoneRuns();
        }
    }

    @Test
    void whereNobodyEverWasNoneRuns() {
        assertThatNoneRuns();
    }

    @Test
    void oneOfAnotherProcessIsFoundUntilThatIsKilled() throws IOException, InterruptedException {
        Process other = Holder.start(folder);
        try {
            assertThat(RunningInstance.find(folder)).extracting(RunningInstance::pid, RunningInstance::url)
                    .containsExactly(other.pid(), "http://127.0.0.1:8080");
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(DataDirectory.at(folder).running()).exists();
        assertThatNoneRuns();
    }

    @Test
    void aProcessNumberThatWentToAnotherProgramDoesNotCount() throws IOException, InterruptedException {
        Process other = Holder.start(folder);
        other.destroyForcibly().waitFor();
        Path file = DataDirectory.at(folder).running();
        String recycled = Files.readString(file)
                .replace("\"pid\":" + other.pid(), "\"pid\":" + ProcessHandle.current().pid());
        Files.writeString(file, recycled);

        assertThat(RunningInstance.read(DataDirectory.at(folder)).orElseThrow().pid())
                .isEqualTo(ProcessHandle.current().pid());
        assertThatNoneRuns();
    }

    @Test
    void aNewStartRemovesWhatAKilledOneLeft() throws IOException, InterruptedException {
        Holder.start(folder).destroyForcibly().waitFor();

        try (DataDirectory data = DataDirectory.lock(folder)) {
            assertThat(data.running()).doesNotExist();
        }
    }

    private void assertThatNoneRuns() {
        assertThatExceptionOfType(CaseloomException.class).isThrownBy(() -> RunningInstance.find(folder))
                .withMessageContaining(folder.toString())
                .extracting(CaseloomException::code)
                .isEqualTo(ErrorCode.NOT_RUNNING);
    }
}
