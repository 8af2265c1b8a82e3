package org.caseloom.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataDirectoryTest {
    @TempDir
    private Path temporary;

    @Test
    void withoutAWishTheFolderLiesInTheHome() {
        assertThat(DataDirectory.defaultPath(null, "/home/aki")).isEqualTo(Path.of("/home/aki/.caseloom"));
        assertThat(DataDirectory.defaultPath("  ", "/home/aki")).isEqualTo(Path.of("/home/aki/.caseloom"));
    }

    @Test
    void theEnvironmentNamesAnotherFolder() {
        assertThat(DataDirectory.defaultPath("/data/症例", "/home/aki")).isEqualTo(Path.of("/data/症例"));
        assertThat(DataDirectory.defaultPath("cases", "/home/aki")).isAbsolute().endsWithRaw(Path.of("cases"));
    }

    @Test
    void lockingCreatesTheWholeLayout() {
        Path root = temporary.resolve("new/症例 data");
        try (DataDirectory data = DataDirectory.lock(root)) {
            assertThat(data.folders()).hasSize(6)
                    .allSatisfy(folder -> assertThat(folder).isDirectory().hasParent(root));
            assertThat(data.terms()).doesNotExist().isEqualTo(root.resolve("terms.json"));
        }
    }

    @Test
    void namingAFolderCreatesNothing() {
        Path root = temporary.resolve("nothing");

        assertThat(DataDirectory.at(root).graph()).isEqualTo(root.resolve("graph"));
        assertThat(root).doesNotExist();
    }

    @Test
    void aFolderIsLockedOnceAndFreeAgainAfterwards() {
        try (DataDirectory first = DataDirectory.lock(temporary)) {
            assertThat(failure(() -> DataDirectory.lock(first.root().resolve("../" + temporary.getFileName()))).code())
                    .isEqualTo(ErrorCode.DATA_DIRECTORY_IN_USE);
            // the failed attempt has not weakened the lock
            assertThat(DataLock.isHeld(first)).isTrue();
        }

        DataDirectory second = DataDirectory.lock(temporary);
        second.close();
        second.close();
        assertThat(DataLock.isHeld(second)).isFalse();
    }

    @Test
    void anotherProcessThatHoldsTheFolderIsNamedWithItsAddress() throws IOException, InterruptedException {
        Process other = Holder.start(temporary);
        try {
            CaseloomException failure = failure(() -> DataDirectory.lock(temporary));

            assertThat(failure.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_IN_USE);
            assertThat(failure).hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("http://127.0.0.1:8080");
        } finally {
            other.destroyForcibly().waitFor();
        }

        DataDirectory.lock(temporary).close(); // a killed process holds nothing
    }

    @Test
    void aProcessThatHoldsTheFolderWithoutServingIsNamed() throws IOException, InterruptedException {
        Process other = Holder.start(temporary);
        try {
            Files.delete(temporary.resolve("running.json")); // as while a command works on the folder

            assertThat(failure(() -> DataDirectory.lock(temporary)))
                    .hasMessageContaining("process " + other.pid() + " is starting, stopping or runs a command");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("cases.jsonl"), "{}");

        CaseloomException failure = failure(() -> DataDirectory.lock(file));

        assertThat(failure.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_UNUSABLE);
        assertThat(failure).hasMessageContaining("cases.jsonl");
    }

    @Test
    void aFullDiskIsReportedWithBothNumbersAndLeavesTheFolderFree() {
        long petabyte = 1L << 50;
        CaseloomException failure = failure(() -> DataDirectory.lock(temporary, petabyte));

        assertThat(failure.code()).isEqualTo(ErrorCode.DISK_FULL);
        assertThat(failure.getMessage())
                .matches(".*" + Pattern.quote(temporary.toString()) + " has \\d+\\.\\d GB free.* needs 1048576\\.0 GB");
        DataDirectory.lock(temporary, 1).close();
    }

    private static CaseloomException failure(Runnable attempt) {
        return assertThatExceptionOfType(CaseloomException.class).isThrownBy(attempt::run).actual();
    }
}
