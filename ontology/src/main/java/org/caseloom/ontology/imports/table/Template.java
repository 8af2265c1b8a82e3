package org.caseloom.ontology.imports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with columns in braces: {@code HOT7:{code}}. Immutable. */
record Template(List<Object> parts) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    Template {
        parts = List.copyOf(parts);
    }

    static Template of(Block.Value written) {
        List<Object> parts = new ArrayList<>();
        Matcher column = COLUMN.matcher(written.text());
        int end = 0;
        while (column.find()) {
            parts.add(written.text().substring(end, column.start()));
            parts.add(new Layout.Column(new Block.Value(written.file(), written.line(), column.group(1))));
            end = column.end();
        }
        if (end == 0) {
            throw written.wrong("no column stands in it; write it in braces: \"PREFIX:{column}\"");
        }
        parts.add(written.text().substring(end));
        return new Template(parts);
    }

    List<Layout.Column> columns() {
        return parts.stream().filter(Layout.Column.class::isInstance).map(Layout.Column.class::cast).toList();
    }

    /** The text of a row; empty where one of its columns is. */
    Optional<String> filled(Function<Layout.Column, String> cell) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String piece = part instanceof Layout.Column column ? cell.apply(column) : (String) part;
            if (piece.isEmpty() && part instanceof Layout.Column) {
                return Optional.empty();
            }
            text.append(piece);
        }
        return Optional.of(text.toString());
    }
}
