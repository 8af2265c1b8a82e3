package org.caseloom.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DistributionTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderWithTheJarsOfBothServersIsOne() throws IOException {
        Files.createDirectories(folder.resolve("lib/kafka"));
        Files.createDirectories(folder.resolve("lib/elasticsearch/lib"));

        Distribution distribution = Distribution.at(folder.resolve("lib/app/../.."));

        assertThat(distribution.home()).isEqualTo(folder);
        assertThat(distribution.kafka()).isEqualTo(folder.resolve("lib/kafka"));
    }

    @Test
    void aFolderWithoutThemSaysHowTheyGetThere() throws IOException {
        Files.createDirectories(folder.resolve("lib/kafka"));

        assertThatExceptionOfType(CaseloomException.class).isThrownBy(() -> Distribution.at(folder))
                .withMessageContaining(folder.resolve("lib").toString())
                .withMessageContaining("mvn package")
                .extracting(CaseloomException::code)
                .isEqualTo(ErrorCode.CHILD_FAILED);
    }
}
