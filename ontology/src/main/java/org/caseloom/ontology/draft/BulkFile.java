package org.caseloom.ontology.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/**
 * Many edits as a table: tab-separated, a header with {@code op} and the fields of the edits, one edit a line, several
 * ids in a cell separated by {@code |}. A line that cannot be read is named with its number, all of them at once.
 */
public final class BulkFile {
    private static final JsonMapper JSON = Json.mapper();
    private static final Set<String> LISTS = Set.of("parents", "replacedBy", "consider", "labels");
    private static final Set<String> FIELDS = Set.of("op", "concept", "text", "lang", "kind", "type", "ja", "en",
            "parents", "from", "to", "parent", "relation", "target", "replacedBy", "consider", "reason", "id", "labels",
            "member", "form", "check", "subject", "expires");

    /** An edit and the line it stands in. */
    public record Line(int number, Edit edit) {}

    private BulkFile() {}

    /**
     * Reads a table.
     *
     * @throws CaseloomException EDIT_REFUSED naming every line that is wrong
     */
    public static List<Line> read(String table) {
        List<String> rows = table.replace("\uFEFF", "").lines().toList();
        if (rows.isEmpty()) {
            throw Editor.refused("the file is empty; its first line must name the columns: op, concept, …");
        }
        List<String> header = cells(rows.getFirst());
        List<String> unknown = header.stream().filter(column -> !FIELDS.contains(column)).toList();
        if (!header.contains("op") || !unknown.isEmpty()) {
            throw Editor.refused("line 1: " + (unknown.isEmpty()
                    ? "there is no column op"
                    : "no edit has a field "
                            + unknown)
                    + "; the columns may be " + FIELDS.stream().sorted().toList());
        }
        List<Line> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).isBlank() || rows.get(row).startsWith("#")) {
                continue;
            }
            try {
                lines.add(new Line(row + 1, edit(header, cells(rows.get(row)))));
            } catch (IllegalArgumentException e) {
                problems.add("line " + (row + 1) + ": " + firstLine(e));
            }
        }
        if (!problems.isEmpty()) {
            throw new CaseloomException(ErrorCode.EDIT_REFUSED, String.join("; ", problems));
        }
        return lines;
    }

    private static Edit edit(List<String> header, List<String> cells) {
        if (cells.size() > header.size()) {
            throw new IllegalArgumentException("there are more cells than columns");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String field = header.get(column);
            if (!cell.isEmpty()) {
                fields.put(field, LISTS.contains(field) ? Arrays.asList(cell.split("\\|")) : cell);
            }
        }
        return JSON.convertValue(fields, Edit.class);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\t", -1)).map(String::strip).toList();
    }

    private static String firstLine(IllegalArgumentException problem) {
        return problem.getMessage().lines().findFirst().orElse("is no edit");
    }
}
