package org.caseloom.ontology.imports.umls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLines;

/**
 * A table of a release, told by its first line, whatever it is called. RRF has no column names and a stroke behind every
 * cell; RF2 begins with its column names, between tabs.
 */
enum RfTable {
    /** MRCONSO.RRF */
    NAMES("C\\d{7}\\|[A-Z]{3}\\|[PSps]\\|L\\d+\\|[A-Z]+\\|S\\d+\\|[YN]\\|A\\d+\\|.*\\|", '|', 18),
    /** MRSTY.RRF */
    TYPES("C\\d{7}\\|T\\d{3}\\|[AB][\\d.]*\\|[^|]+\\|(?:AT\\d+)?\\|\\d*\\|", '|', 6),
    /** MRREL.RRF */
    RELATIONS("C\\d{7}\\|(?:A\\d+)?\\|[A-Z]*\\|[A-Z]{2,4}\\|C\\d{7}\\|.*\\|", '|', 16),
    /** sct2_Concept_Snapshot */
    CONCEPTS("id\teffectiveTime\tactive\tmoduleId\tdefinitionStatusId", '\t', 5),
    /** sct2_Description_Snapshot */
    DESCRIPTIONS("id\teffectiveTime\tactive\tmoduleId\tconceptId\tlanguageCode\ttypeId\tterm\tcaseSignificanceId", '\t',
            9),
    /** sct2_Relationship_Snapshot */
    RELATIONSHIPS(
            "id\teffectiveTime\tactive\tmoduleId\tsourceId\tdestinationId\trelationshipGroup\ttypeId\tcharacteristicTypeId\tmodifierId",
            '\t', 10),
    /** der2_cRefset_LanguageSnapshot */
    PREFERENCES("id\teffectiveTime\tactive\tmoduleId\trefsetId\treferencedComponentId\tacceptabilityId", '\t', 7);

    private static final String SNOMED = "id\teffectiveTime\tactive\tmoduleId\t";
    /** How far from the table of names the others of a release lie: Snapshot/Refset/Language beside Snapshot/Terminology. */
    private static final int DEEPEST = 3;

    private final Pattern firstLine;
    private final char separator;
    private final int columns;

    RfTable(String firstLine, char separator, int columns) {
        this.firstLine = Pattern.compile(firstLine);
        this.separator = separator;
        this.columns = columns;
    }

    static boolean isSnomed(FileHead head) {
        return head.firstLine().startsWith(SNOMED);
    }

    boolean begins(FileHead head) {
        return firstLine.matcher(head.firstLine()).matches();
    }

    /** Takes one row. */
    interface Rows {
        void row(List<String> cells);
    }

    /**
     * Gives every row of a file, without column names.
     *
     * @throws org.caseloom.contracts.errors.CaseloomException {@code SOURCE_DAMAGED} where a row has lost a column
     */
    void read(SourceInput input, Rows rows) {
        try (SourceLines lines = input.lines()) {
            boolean named = separator == '\t';
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (named && lines.number() == 1 || line.isEmpty()) {
                    continue;
                }
                List<String> cells = cells(line);
                if (cells.size() != columns) {
                    throw input.damaged(lines.number(),
                            "it has " + cells.size() + " columns, but the table has " + columns);
                }
                rows.row(cells);
            }
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
    }

    private List<String> cells(String line) {
        String[] cells = new String[columns + 1];
        int count = 0;
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0 && count < columns; at = line.indexOf(separator, from)) {
            cells[count] = line.substring(from, at);
            count++;
            from = at + 1;
        }
        if (from < line.length() || separator == '\t') {
            cells[count] = line.substring(from);
            count++;
        }
        return Arrays.asList(cells).subList(0, count);
    }

    /** The file of this kind beside another one, or below the folder that holds both; null where there is none. */
    @Nullable
    SourceInput beside(SourceInput names) {
        Path folder = names.path().toAbsolutePath().getParent();
        Path whole = separator == '\t' && folder.getParent() != null ? folder.getParent() : folder;
        try (Stream<Path> files = Files.walk(whole, separator == '\t' ? DEEPEST : 1)) {
            Optional<Path> found = files.filter(Files::isRegularFile).sorted().filter(this::isThis).findFirst();
            return found.isPresent() ? SourceInput.of(found.get()) : null;
        } catch (IOException unlisted) {
            throw names.damaged(unlisted);
        }
    }

    private boolean isThis(Path file) {
        try {
            FileHead head = FileHead.of(file);
            return begins(head) && !head.name().contains("Full") && !head.name().contains("Delta");
        } catch (IOException unreadable) {
            return false; // the import reports the file when its turn comes
        }
    }
}
