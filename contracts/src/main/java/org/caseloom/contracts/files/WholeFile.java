package org.caseloom.contracts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that readers see as it was or as it will be, never half of it: its content is written beside it and moved
 * into place. Where that fails, the old file stays as it was and what was written beside it is gone; after a crash,
 * {@code NAME.new} may be left, which the next writing replaces. For one writer of a file at a time.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Something that can be written; it need not close the stream. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Replaces a file, or makes it along with its folder. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** Replaces a file, or makes it along with its folder, with content that comes bit by bit. */
    public static void write(Path file, Content content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.write(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            remove(beside, e);
            throw e;
        }
    }

    private static void remove(Path beside, Exception because) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
