package org.caseloom.kg.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.kg.export.Export;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.ZipTarget;

/**
 * An export as a stream that is made while it is read, on a thread of its own, with a megabyte between the two. Where
 * making it fails, reading fails too, so that half an export never looks like a whole one; where the reader goes away,
 * making it ends.
 */
final class ExportStream extends FilterInputStream {
    private static final Logger LOG = LoggerFactory.getLogger(ExportStream.class);
    private static final int BETWEEN = 1 << 20;

    private volatile @Nullable Exception failure;

    private ExportStream(PipedInputStream in) {
        super(in);
    }

    static ExportStream of(ExportFormat format, ExportOptions options, Export export) {
        PipedInputStream read = new PipedInputStream(BETWEEN);
        ExportStream stream = new ExportStream(read);
        PipedOutputStream out = new PipedOutputStream();
        try {
            out.connect(read); // before anybody reads
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform()
                .name("export-" + format.code())
                .daemon(true)
                .start(() -> stream.make(out, format, options, export));
        return stream;
    }

    private void make(PipedOutputStream pipe, ExportFormat format, ExportOptions options, Export export) {
        try (pipe) {
            try {
                ZipTarget zip = new ZipTarget(pipe);
                export.write(format, options, zip, _ -> {});
                zip.close();
            } catch (IOException | RuntimeException e) {
                failure = e; // before the pipe is closed, so that the reader does not take the end for the end
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the export as {} was broken off", format.code(), e);
        }
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return checked(super.read(bytes, from, length));
    }

    private int checked(int read) throws IOException {
        Exception broken = failure;
        if (read < 0 && broken != null) {
            throw new IOException("the export was broken off: " + broken.getMessage(), broken);
        }
        return read;
    }
}
