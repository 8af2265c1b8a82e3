package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceInput;

import static org.assertj.core.api.Assertions.assertThat;

class DelimitedRowsPropertyTest {
    private static Path file;

    @BeforeContainer
    static void create() throws IOException {
        file = Files.createTempFile("rows", ".csv");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 300)
    void whatIsWrittenWithQuotesComesBackAsItWas(@ForAll("tables") List<List<String>> table) throws IOException {
        String text = table.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, text);
        Shape shape = new Shape(Shape.Kind.DELIMITED, ',', '"', false, List.of("a", "b"), List.of(),
                List.of(StandardCharsets.UTF_8), 0, 1, "");

        List<List<String>> read = new ArrayList<>();
        try (Rows rows = new DelimitedRows(SourceInput.of(file).lines(), shape, new Remarks())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row.cells());
            }
        }

        assertThat(read).isEqualTo(table);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings().withChars("a, \"\n咳　\t").ofMaxLength(12);
        return cells.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(6);
    }
}
