package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.ontology.imports.Importing;
import org.caseloom.ontology.imports.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

class GuideTest {
    @TempDir
    Path folder;

    @Test
    void theGuideShowsWhatReallyComesOfItsExample() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "importing-tables.md"));
        Files.writeString(folder.resolve("names.mapping.yaml"), block(guide, "yaml"));

        SourceFile file = Importing.text(folder, "names.csv", block(guide, "csv"));

        String shown = Stream.concat(Importing.concepts(file).stream(), Importing.remarks(file).stream())
                .collect(Collectors.joining("\n"));
        assertThat(shown).isEqualTo(block(guide, "text").strip());
        assertThat(file.source().id()).isEqualTo("our-hospital");
        assertThat(file.source().version()).isEqualTo("2026-11");
        assertThat(file.source().redistributable()).isFalse();
    }

    private static String block(String guide, String language) {
        Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(guide);
        assertThat(block.find()).as("a block of %s in the guide", language).isTrue();
        return block.group(1);
    }
}
