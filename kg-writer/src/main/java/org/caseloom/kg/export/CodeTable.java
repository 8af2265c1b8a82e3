package org.caseloom.kg.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table of two columns beside this class: what one side calls a thing, and what the other does. Immutable. */
public final class CodeTable {
    /** Our schemes and FHIR's code systems. */
    public static final CodeTable CODE_SYSTEMS = read("code-systems.tsv");
    /** Our unit symbols and UCUM's codes. */
    public static final CodeTable UCUM = read("ucum.tsv");

    private final Map<String, String> rows;

    private CodeTable(Map<String, String> rows) {
        this.rows = rows;
    }

    /** What the other side calls it. */
    public Optional<String> get(String ours) {
        return Optional.ofNullable(rows.get(ours));
    }

    private static CodeTable read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CodeTable.class.getResourceAsStream("/org/caseloom/kg/export/" + name), name),
                StandardCharsets.UTF_8))) {
            return new CodeTable(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
