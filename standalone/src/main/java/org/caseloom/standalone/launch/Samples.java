package org.caseloom.standalone.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The invented documents that a first start loads, so that there is something to search. */
final class Samples {
    private static final List<String> FILES = List.of("case-reports-ja.jsonl", "case-reports-en.jsonl",
            "discharge-summaries.jsonl", "guidelines.jsonl");
    private static final String FOLDER = "/org/caseloom/standalone/samples/";

    private Samples() {}

    /** Copies them out of the jar. */
    static List<Path> unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : FILES) {
                try (InputStream file = Samples.class.getResourceAsStream(FOLDER + name)) {
                    if (file == null) {
                        throw new IllegalStateException("the jar lacks the samples " + name);
                    }
                    Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FILES.stream().map(folder::resolve).toList();
    }
}
