package org.caseloom.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.umls.MetathesaurusReader;

/**
 * What heap a large release of the UMLS takes while it is read. Writes an invented one of that many lines of MRCONSO.RRF, with
 * MRSTY.RRF and MRREL.RRF, and reads it. Names, vocabularies and semantic types are spread as in a full release: three and a half names
 * a concept, two thirds of them English, half of the concepts of a type that is taken. Arguments: an empty folder, lines.
 */
public final class LargeRelease {
    private static final long SEED = 1;
    private static final double MEGA = 1 << 20;
    private static final String[] SYLLABLES = {"cardi", "neur", "oste", "gast", "derm", "hepat", "pneum", "nephr",
            "myel",
            "angi", "itis", "oma", "osis", "pathy", "algia", "emia", "ectomy", "plasia", "trophy", "rrhage", "lysis"};
    private static final String[] LANGUAGES = {"ENG", "ENG", "ENG", "ENG", "ENG", "ENG", "SPA", "JPN", "FRE"};
    private static final String[] VOCABULARIES = {"SNOMEDCT_US", "MSH", "NCI", "ICD10CM", "LNC", "RXNORM", "MDR",
            "MTH"};
    /** Taken and left out in turn: a disease, a gene of nobody's text, a finding, a concept of quality, a drug, an organism. */
    private static final String[] TYPES = {"T047", "T087", "T033", "T080", "T121", "T204"};

    private LargeRelease() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, Integer.parseInt(arguments[1]));
        long begun = ManagementFactory.getRuntimeMXBean().getUptime();
        SourceFile file = new MetathesaurusReader().read(SourceInput.of(folder.resolve("MRCONSO.RRF")));
        long millis = ManagementFactory.getRuntimeMXBean().getUptime() - begun;
        double peak = ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum() / MEGA;
        System.gc();
        double kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
        long names = file.concepts().stream().mapToLong(concept -> concept.labels().size()).sum();
        System.out.printf(Locale.ROOT,
                "%,d lines: %,d concepts with %,d names in %.0f s; at most %.0f MB of heap used, %.0f MB kept (%.0f B a name)%n",
                Integer.parseInt(arguments[1]), file.concepts().size(), names, millis / 1000.0, peak, kept,
                kept * MEGA / names);
    }

    private static void write(Path folder, int lines) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(SEED);
        try (BufferedWriter names = Files.newBufferedWriter(folder.resolve("MRCONSO.RRF"));
                BufferedWriter types = Files.newBufferedWriter(folder.resolve("MRSTY.RRF"));
                BufferedWriter relations = Files.newBufferedWriter(folder.resolve("MRREL.RRF"))) {
            int line = 0;
            for (int concept = 1; line < lines; concept++) {
                types.write(
                        "C%07d|%s|A1.1|Some type|AT%08d|256|\n".formatted(concept, TYPES[random.nextInt(TYPES.length)],
                                concept));
                if (concept > 1) {
                    relations.write("C%07d|A%08d|AUI|PAR|C%07d|A1|AUI|inverse_isa|R%d||SNOMEDCT_US|SNOMEDCT_US|||N||\n"
                            .formatted(concept, line, 1 + random.nextInt(concept - 1), concept));
                }
                int count = Math.min(lines - line, 1 + random.nextInt(6));
                for (int i = 0; i < count; i++, line++) {
                    names.write(name(concept, line, i, random));
                }
            }
        }
    }

    private static String name(int concept, int line, int place, Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word <= random.nextInt(5); word++) {
            text.append(word == 0 ? "" : " ");
            for (int part = 0; part < 2 + random.nextInt(2); part++) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        String language = place == 0 ? "ENG" : LANGUAGES[random.nextInt(LANGUAGES.length)];
        return "C%07d|%s|%s|L%08d|PF|S%08d|Y|A%08d||||%s|PT|%d|%s %d|0|N||\n".formatted(concept, language,
                place == 0 ? "P" : "S", line, line, line, VOCABULARIES[random.nextInt(VOCABULARIES.length)],
                900000 + concept,
                text, line);
    }
}
