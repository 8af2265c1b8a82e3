package org.caseloom.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** What the READMEs show is what the command prints. */
class ReadmeTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void theExampleIsReal(String readme, @TempDir Path folder) throws IOException {
        String text = Files.readString(PROJECT.resolve(readme));
        Path input = Files.writeString(folder.resolve("note.txt"), block(text, "input"));

        StringWriter out = new StringWriter();
        int exit = Caseloom.run(new PrintWriter(out, true), new PrintWriter(out, true), "structure",
                "--data=" + folder.resolve("none"), "--as=spans", input.toString());

        assertThat(exit).as(out.toString()).isZero();
        JsonNode expected = Json.mapper().readTree(block(text, "output"));
        assertThat(Json.mapper().readTree(out.toString()).path("spans")).isEqualTo(expected);
    }

    private static String block(String readme, String name) {
        Matcher block = Pattern.compile("<!-- example " + name + " -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as("the README has an example " + name).isTrue();
        return block.group(1);
    }
}
