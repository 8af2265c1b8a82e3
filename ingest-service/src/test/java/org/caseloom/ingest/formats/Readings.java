package org.caseloom.ingest.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.jobs.Rejection;

/** Reads bytes as a file of a given name, for tests. */
final class Readings {
    private Readings() {}

    static List<Reading> of(Path folder, String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            List<Reading> readings = new ArrayList<>();
            PartReader.read(Part.of(file, name, name, DocumentFormat.ofName(name).orElseThrow()), _ -> {},
                    readings::add);
            return readings;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Reading> of(Path folder, String name, String text) {
        return of(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Draft> drafts(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Found.class::isInstance)
                .map(reading -> ((Reading.Found) reading).draft())
                .toList();
    }

    static List<Rejection> rejections(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Refused.class::isInstance)
                .map(reading -> ((Reading.Refused) reading).rejection())
                .toList();
    }
}
