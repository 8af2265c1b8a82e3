package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. Not thread-safe; whoever opened it closes it. */
interface Rows extends AutoCloseable {
    /** The names of the columns, in their order. */
    List<String> columns();

    /** The next row; null after the last. Rows that cannot be told apart are remarked on and left out. */
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
