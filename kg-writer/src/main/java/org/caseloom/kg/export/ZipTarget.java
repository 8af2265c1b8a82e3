package org.caseloom.kg.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written as it is made, without knowing sizes before; entries may exceed 4 GB. A ZIP that was broken off
 * has no directory at its end, so nobody takes it for a whole one.
 */
public final class ZipTarget implements ExportTarget, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;

    public ZipTarget(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream entry = new BufferedOutputStream(new Kept(zip), BUFFER);
        content.write(entry);
        entry.flush();
        zip.closeEntry();
    }

    /** Writes the directory: only then is the ZIP whole. Not called after a failure. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Whoever closes an entry does not close the ZIP. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
