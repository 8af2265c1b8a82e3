package org.caseloom.ontology.imports.table;

import java.util.List;

/**
 * A row as it stands in the table.
 *
 * @param line where it begins in the file, from 1; the row's number where the file has no lines
 */
record Row(int line, List<String> cells) {
    /** A cell without outer blanks, full-width ones included; empty text where the row is too short. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Whether nothing stands in it. */
    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
