package org.caseloom.kg.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of an export go, one after the other. For one thread. */
public interface ExportTarget {
    /** Something that writes a file; it need not close the stream. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a file of this name; readers see it whole or not at all where the target can do that. */
    void file(String name, Content content) throws IOException;
}
