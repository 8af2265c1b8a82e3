package org.caseloom.kg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** The graph, which can be written without holding it in memory. */
public interface GraphSource {
    /** How many cases it holds. */
    long size();

    /**
     * Writes the graph as it is at this moment.
     *
     * @param cases gets how many cases are written so far
     * @return how many cases were written
     */
    long write(ExportFormat format, ExportOptions options, OutputStream out, LongConsumer cases) throws IOException;
}
