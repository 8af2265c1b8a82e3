package org.caseloom.ontology.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real ontologies that no repository may hold, and the numbers counted from it. It is the folder that the
 * variable {@code CASELOOM_ONTOLOGIES} names, or {@code shared/ontologies} beside a folder above this one; tests that
 * need it are skipped where it is absent.
 */
public final class SharedOntologies {
    private static final String VARIABLE = "CASELOOM_ONTOLOGIES";

    private SharedOntologies() {}

    /** That file of the folder; skips the test where there is none. */
    public static Path file(String name) {
        Path folder = folder();
        Assumptions.assumeTrue(folder != null,
                "skipped: no shared/ontologies beside the repository, and " + VARIABLE + " names no folder");
        return folder.resolve(name);
    }

    /** What counts.json says of that file. */
    public static JsonNode counts(String name) throws IOException {
        return new ObjectMapper().readTree(file("counts.json").toFile()).path(name);
    }

    private static Path folder() {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Files.isDirectory(Path.of(named)) ? Path.of(named) : null;
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path folder = here.resolve("shared").resolve("ontologies");
            if (Files.isRegularFile(folder.resolve("counts.json"))) {
                return folder;
            }
        }
        return null;
    }
}
