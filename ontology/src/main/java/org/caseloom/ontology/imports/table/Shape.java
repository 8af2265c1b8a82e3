package org.caseloom.ontology.imports.table;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a table is written down.
 *
 * @param quote        {@link #NO_QUOTE} where a quote character is text like any other
 * @param header       whether the first row names the columns
 * @param columns      their names where no row does
 * @param places       of the columns of fixed width, as many as columns; empty elsewhere
 * @param encodings    tried in this order; the first one in which the file is recognised
 * @param skippedLines before the header
 * @param sheet        of a workbook, from 1
 * @param at           the key below which the entries of a JSON or YAML file stand; empty where they are the file
 */
record Shape(Kind kind, char delimiter, char quote, boolean header, List<String> columns, List<Place> places,
        List<Charset> encodings, int skippedLines, int sheet, String at) {
    /** For tables in which a quote character is text like any other. */
    static final char NO_QUOTE = '\0';

    Shape {
        columns = List.copyOf(columns);
        places = List.copyOf(places);
        encodings = List.copyOf(encodings);
    }

    /** What a file with a table in it is. */
    enum Kind {
        DELIMITED,
        FIXED_WIDTH,
        EXCEL,
        JSON,
        YAML
    }

    /** The first and last character of a column, from 1. */
    record Place(int first, int last) {}
}
