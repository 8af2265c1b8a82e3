package org.caseloom.nlp.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Tells code from other code of the same version: equal where the jars, or folders of classes, that some classes come
 * from hold the same bytes. Stateless. What cannot be read is thrown.
 */
final class CodeFingerprint {
    /** How the jar was made, and by whom; not what it does. */
    private static final String ABOUT = "META-INF";

    private CodeFingerprint() {}

    /** Eight hexadecimal digits for all that stands beside these classes. */
    static String of(Class<?>... classes) throws IOException {
        CRC32C sum = new CRC32C();
        for (Class<?> each : classes) {
            Path place = place(each);
            if (Files.isDirectory(place)) {
                add(place, sum);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    add(jar.getPath("/"), sum);
                }
            }
        }
        return "%08x".formatted(sum.getValue());
    }

    private static Path place(Class<?> each) throws IOException {
        try {
            return Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the code of " + each.getName() + " cannot be found", e);
        }
    }

    private static void add(Path root, CRC32C sum) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file) && !root.relativize(file).startsWith(ABOUT))
                    .sorted(Comparator.comparing(file -> name(root, file)))
                    .toList();
            for (Path file : files) {
                sum.update(name(root, file).getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
