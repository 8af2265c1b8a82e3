package org.caseloom.ontology.imports.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.ontology.imports.table.Shape.Kind;
import org.caseloom.ontology.imports.table.Shape.Place;

/** Reads the block {@code table} of a mapping file: how the table is written down. Stateless. */
final class ShapeBlock {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    private ShapeBlock() {}

    /** The shape of the table with that name; what is not written follows from the name's ending. */
    static Shape read(Optional<Block> written, String table) {
        boolean workbook = table.endsWith(".xlsx");
        char delimiter = table.endsWith(".tsv") ? '\t' : ',';
        if (written.isEmpty()) {
            return new Shape(workbook ? Kind.EXCEL : Kind.DELIMITED, delimiter, '"', true, List.of(), List.of(),
                    List.of(StandardCharsets.UTF_8), 0, 1, "");
        }
        Block block = written.get().only("format", "delimiter", "quote", "header", "columns", "encoding", "skip-lines",
                "sheet", "at");
        List<String> columns = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (block.isBlock("columns")) {
            Block widths = block.block("columns").orElseThrow();
            widths.keys().forEach(name -> {
                columns.add(name);
                places.add(place(widths.required(name)));
            });
        } else {
            block.values("columns").forEach(name -> columns.add(name.text()));
        }
        Kind kind = block.value("format")
                .map(value -> LayoutFile.one(value, Kind.values(), LayoutFile::code))
                .orElse(workbook ? Kind.EXCEL : Kind.DELIMITED);
        boolean header = block.flag("header", columns.isEmpty());
        if (!header && columns.isEmpty()) {
            throw block.wrong("without a header, \"columns\" must name the columns");
        }
        if (kind == Kind.FIXED_WIDTH && places.isEmpty()) {
            throw block.wrong("columns of fixed width need their places: {code: 1-6, name: 8-60}");
        }
        return new Shape(kind, delimiter(block, delimiter), quote(block), header, columns, places, encodings(block),
                block.number("skip-lines", 0), block.number("sheet", 1), block.text("at", ""));
    }

    private static char delimiter(Block block, char otherwise) {
        return block.value("delimiter").map(value -> {
            if (value.text().equals("tab")) {
                return '\t';
            }
            if (value.text().length() != 1) {
                throw value.wrong("one character, or tab, should stand here");
            }
            return value.text().charAt(0);
        }).orElse(otherwise);
    }

    private static char quote(Block block) {
        return block.value("quote").map(value -> {
            if (value.text().equals("none")) {
                return Shape.NO_QUOTE;
            }
            if (value.text().length() != 1) {
                throw value.wrong("one character, or none, should stand here");
            }
            return value.text().charAt(0);
        }).orElse('"');
    }

    private static List<Charset> encodings(Block block) {
        List<Charset> encodings = new ArrayList<>();
        for (Block.Value value : block.values("encoding")) {
            try {
                encodings.add(Charset.forName(value.text()));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw value.wrong("\"" + value.text() + "\" is no encoding; use UTF-8, Shift_JIS or MS932");
            }
        }
        return encodings.isEmpty() ? List.of(StandardCharsets.UTF_8) : encodings;
    }

    private static Place place(Block.Value value) {
        Matcher place = PLACE.matcher(value.text());
        if (!place.matches()) {
            throw value.wrong("a place such as 7-13 should stand here, counted from 1");
        }
        return new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    }
}
