package org.caseloom.ontology.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Correction.Field;

/** Known errors of public sources that ship with Caseloom; a curator adds to them in the ontology's settings. */
public final class BuiltInCorrections {
    private static final String FILE = "corrections.tsv";
    private static final List<Correction> ALL = read();

    private BuiltInCorrections() {}

    /** All of them, by source and subject. */
    public static List<Correction> all() {
        return ALL;
    }

    private static List<Correction> read() {
        try (InputStream table = BuiltInCorrections.class.getResourceAsStream(FILE)) {
            if (table == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(BuiltInCorrections::correction)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Correction correction(String[] cell) {
        return new Correction(cell[0], cell[1], Field.valueOf(cell[2]), cell[3].isEmpty() ? null : cell[3], cell[4],
                cell[5].isEmpty() ? null : cell[5], cell[6], cell[7], LocalDate.parse(cell[8]));
    }
}
