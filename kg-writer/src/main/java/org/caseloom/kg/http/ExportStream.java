package org.caseloom.kg.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.kg.export.Export;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.ExportTarget;
import org.caseloom.kg.export.ZipTarget;

/**
 * An export as a stream that is made while it is read, on a thread of its own, with a few pieces between the two. Where
 * making it fails, reading fails too, so that half an export never looks like a whole one; where the reader closes it,
 * making it ends. Any thread may read, but one at a time: a server takes another thread for each piece, which pipes of
 * the JDK take for a dead reader.
 */
final class ExportStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(ExportStream.class);
    private static final int PIECES = 16;
    private static final int PIECE = 1 << 16;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>(PIECES);
    private final Thread maker;
    private byte[] piece = {};
    private int at;
    private boolean ended;
    private volatile @Nullable Exception failure;

    /** Something that makes files. */
    @FunctionalInterface
    interface Work {
        void into(ExportTarget target) throws IOException;
    }

    private ExportStream(String name, Work work) {
        maker = Thread.ofPlatform().name("export-" + name).daemon(true).unstarted(() -> make(name, work));
    }

    static ExportStream of(ExportFormat format, ExportOptions options, Export export) {
        return of(format.code(), target -> export.write(format, options, target, _ -> {}));
    }

    static ExportStream of(String name, Work work) {
        ExportStream stream = new ExportStream(name, work);
        stream.maker.start();
        return stream;
    }

    private void make(String name, Work work) {
        try {
            ZipTarget zip = new ZipTarget(new BufferedOutputStream(new Pieces(), PIECE));
            work.into(zip);
            zip.close();
        } catch (IOException | RuntimeException e) {
            failure = e; // before the end is told, so that the reader does not take it for the end of a whole export
            LOG.warn("the export as {} was broken off", name, e);
        }
        try {
            pieces.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody reads any more
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!ended && at == piece.length) {
            next();
        }
        if (ended) {
            return -1;
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, read);
        at += read;
        return read;
    }

    private void next() throws IOException {
        try {
            piece = pieces.take();
            at = 0;
            ended = piece == END;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the export", e);
        }
        Exception broken = failure;
        if (ended && broken != null) {
            throw new IOException("the export was broken off: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() {
        maker.interrupt(); // waits for room that nobody makes any more, or is done
    }

    /** Hands over what is written, a piece at a time. */
    private final class Pieces extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                if (length > 0) {
                    pieces.put(Arrays.copyOfRange(bytes, from, from + length));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("nobody reads the export any more", e);
            }
        }
    }
}
