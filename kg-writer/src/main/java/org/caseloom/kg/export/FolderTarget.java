package org.caseloom.kg.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.caseloom.contracts.files.WholeFile;

/** A folder. Each file appears under its name when it is complete; files of that name are replaced. */
public record FolderTarget(Path folder) implements ExportTarget {
    private static final int BUFFER = 1 << 16;

    @Override
    public void file(String name, Content content) throws IOException {
        WholeFile.write(folder.resolve(name), out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            content.write(buffered);
            buffered.flush();
        });
    }
}
