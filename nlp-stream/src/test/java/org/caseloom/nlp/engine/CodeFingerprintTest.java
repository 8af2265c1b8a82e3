package org.caseloom.nlp.engine;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CodeFingerprintTest {
    private static final String CLASS = Table.class.getName();
    private static final String FILE = CLASS.replace('.', '/') + ".class";

    @Test
    void aJarAndAFolderOfTheSameFilesAreTheSameCodeAndAnotherTableIsOtherCode(@TempDir Path folder)
            throws IOException, ReflectiveOperationException {
        Path classes = folder.resolve("classes");
        put(classes, "words.tsv", "発熱\n");
        Path jar = folder.resolve("code.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            put(files.getPath("/"), "words.tsv", "発熱\n");
            Files.createDirectories(files.getPath("/META-INF"));
            Files.writeString(files.getPath("/META-INF/MANIFEST.MF"), "Built-By: somebody\n");
        }
        Path other = folder.resolve("other");
        put(other, "words.tsv", "熱発\n");

        assertThat(fingerprint(jar)).isEqualTo(fingerprint(classes)).hasSize(8);
        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(classes));
    }

    private static void put(Path root, String table, String words) throws IOException {
        Files.createDirectories(root.resolve(FILE).getParent());
        Files.write(root.resolve(FILE), Table.class.getResourceAsStream("Table.class").readAllBytes());
        Files.writeString(root.resolve(table), words);
    }

    private static String fingerprint(Path place) throws IOException, ReflectiveOperationException {
        URL[] places = {place.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            return CodeFingerprint.of(loader.loadClass(CLASS));
        }
    }
}
