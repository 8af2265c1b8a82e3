package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import org.caseloom.ontology.imports.SourceInput;

/**
 * Entries of a JSON or YAML file as rows. Column {@code key} is the entry's key, the others are its fields; an entry
 * that is a text has column {@code value}, one that is a list is a row for each element. Not thread-safe.
 */
final class EntryRows implements Rows {
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private final List<String> columns;
    private final Iterator<Row> rows;

    private EntryRows(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows.iterator();
    }

    /** Of a file that is one JSON object. */
    static Rows json(SourceInput input, List<String> columns) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(input.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw input.damaged(1, "it is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int line = parser.currentLocation().getLineNr();
                parser.nextToken();
                JsonNode value = mapper.readTree(parser);
                if (value.isArray()) {
                    value.forEach(element -> rows.add(new Row(line, cells(columns, key, element))));
                } else {
                    rows.add(new Row(line, cells(columns, key, value)));
                }
            }
        } catch (JsonProcessingException broken) {
            throw input.damaged(Math.max(1, broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()),
                    "it is no valid JSON: " + broken.getOriginalMessage());
        }
        return new EntryRows(columns, rows);
    }

    /** Of a YAML file whose entries stand below that key. Keys such as {@code 5E071} or {@code NO} stay as written. */
    static Rows yaml(SourceInput input, String at, List<String> columns) throws IOException {
        Node root;
        try (var text = input.text()) {
            root = new Yaml(new LoaderOptions()).compose(text);
        } catch (MarkedYAMLException broken) {
            throw input.damaged(broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1,
                    "it is no valid YAML: " + broken.getProblem());
        }
        Node entries = at.isEmpty() ? root : field(root, at);
        if (!(entries instanceof MappingNode mapping)) {
            throw input.damaged(1, "it has no entries" + (at.isEmpty() ? "" : " below " + at));
        }
        List<Row> rows = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            String key = text(entry.getKeyNode());
            if (entry.getValueNode() instanceof SequenceNode several) {
                several.getValue().forEach(element -> rows.add(new Row(line, cells(columns, key, element))));
            } else {
                rows.add(new Row(line, cells(columns, key, entry.getValueNode())));
            }
        }
        return new EntryRows(columns, rows);
    }

    private static List<String> cells(List<String> columns, String key, JsonNode value) {
        return columns.stream().map(column -> switch (column) {
            case KEY -> key;
            case VALUE -> value.isValueNode() && !value.isNull() ? value.asText() : "";
            default -> value.path(column).isNull() ? "" : value.path(column).asText();
        }).toList();
    }

    private static List<String> cells(List<String> columns, String key, Node value) {
        return columns.stream().map(column -> switch (column) {
            case KEY -> key;
            case VALUE -> text(value);
            default -> text(field(value, column));
        }).toList();
    }

    private static @Nullable Node field(@Nullable Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (text(entry.getKeyNode()).equals(name)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }

    private static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        // all of it was read
    }
}
