package org.caseloom.contracts.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WholeFileTest {
    private static final byte[] OLD = bytes("発熱");
    private static final byte[] NEW = bytes("咳嗽");

    @TempDir
    Path folder;

    @Test
    void aFileIsMadeWithItsFolderAndReplacedAsAWhole() throws IOException {
        Path file = folder.resolve("a/b/terms.json");

        WholeFile.write(file, OLD);
        assertThat(file).hasBinaryContent(OLD);
        WholeFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(names(file.getParent())).containsExactly("terms.json");
    }

    @Test
    void theOldContentIsThereUntilTheNewOneIsComplete() throws IOException {
        Path file = folder.resolve("terms.json");
        WholeFile.write(file, OLD);

        WholeFile.write(file, out -> {
            out.write(NEW);
            assertThat(file).hasBinaryContent(OLD);
        });

        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void whatCannotBeWrittenToItsEndLeavesTheOldContentAndNothingBesideIt() throws IOException {
        Path file = folder.resolve("terms.json");
        WholeFile.write(file, OLD);

        for (Exception failure : List.of(new IOException("disk full"), new IllegalStateException("no such term"))) {
            assertThatThrownBy(() -> WholeFile.write(file, out -> {
                out.write(NEW);
                if (failure instanceof IOException e) {
                    throw e;
                }
                throw (RuntimeException) failure;
            })).isSameAs(failure);

            assertThat(file).hasBinaryContent(OLD);
            assertThat(names(folder)).containsExactly("terms.json");
        }
    }

    @Test
    void whatCannotBeMovedIntoPlaceLeavesNothingBesideIt() throws IOException {
        Path file = folder.resolve("terms.json");
        Files.createDirectories(file.resolve("inside"));

        assertThatThrownBy(() -> WholeFile.write(file, NEW)).isInstanceOf(IOException.class);

        assertThat(names(folder)).containsExactly("terms.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
