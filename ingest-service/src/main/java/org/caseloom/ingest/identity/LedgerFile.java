package org.caseloom.ingest.identity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.files.WholeFile;
import org.caseloom.ingest.broker.TopicPlace;

/**
 * The ledger as an orderly end leaves it for the next start, which then need not read topic documents from its first
 * record. Taking it removes it: after a crash there is none, and the topic is read. So it never is older than the
 * deletions that the topic still has. For one thread.
 */
public final class LedgerFile {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFile.class);
    private static final int LAYOUT = 0xCA5E1001;
    private static final int BUFFER = 64 * 1024;

    private final Path file;

    public LedgerFile(Path file) {
        this.file = file;
    }

    /**
     * Fills an empty ledger and removes the file.
     *
     * @param topic the id of topic documents; the memory of another one is worth nothing
     * @return from where on the topic is to be read; its beginning where there is no such file or it cannot be read
     */
    public TopicPlace take(DocumentLedger ledger, String topic) {
        if (!Files.exists(file)) {
            return TopicPlace.BEGINNING;
        }
        TopicPlace place = TopicPlace.BEGINNING;
        DocumentLedger read = new DocumentLedger();
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER))) {
            TopicPlace found = place(in);
            if (found.topic().equals(topic)) {
                entries(in, read);
                read.visit(ledger::noted);
                place = found;
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read; topic documents is read from its first record", file, e);
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed; topic documents is read from its first record", file, e);
            return TopicPlace.BEGINNING; // what was noted is true; what came since a crash must not be missed
        }
        return place;
    }

    private static TopicPlace place(DataInputStream in) throws IOException {
        int layout = in.readInt();
        if (layout != LAYOUT) {
            throw new IOException("unknown layout " + Integer.toHexString(layout));
        }
        String topic = in.readUTF();
        Map<Integer, Long> offsets = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            offsets.put(in.readInt(), in.readLong());
        }
        return new TopicPlace(topic, offsets);
    }

    /** Reads to the end, which checks the sum over all. */
    private static void entries(DataInputStream in, DocumentLedger ledger) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            String id = in.readUTF();
            long revision = in.readLong();
            if (in.readBoolean()) {
                ledger.stored(id, revision, new ContentHash(in.readLong(), in.readLong()));
            } else {
                ledger.deleted(id, revision);
            }
        }
        if (in.read() >= 0) {
            throw new IOException("more than was announced");
        }
    }

    /**
     * Leaves the ledger for the next start, where the topic has all that it knows. One that cannot be written only costs
     * that start its time.
     */
    public void leave(DocumentLedger ledger, TopicPlace place) {
        if (ledger.isLossy() || place.offsets().isEmpty()) {
            return;
        }
        try {
            WholeFile.write(file, stream -> {
                DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, BUFFER));
                out.writeInt(LAYOUT);
                out.writeUTF(place.topic());
                out.writeInt(place.offsets().size());
                for (Map.Entry<Integer, Long> offset : place.offsets().entrySet()) {
                    out.writeInt(offset.getKey());
                    out.writeLong(offset.getValue());
                }
                out.writeInt(ledger.idCount());
                ledger.visit((id, revision, content) -> {
                    out.writeUTF(id);
                    out.writeLong(revision);
                    out.writeBoolean(content != null);
                    if (content != null) {
                        out.writeLong(content.high());
                        out.writeLong(content.low());
                    }
                });
                out.close();
            });
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the next start reads topic documents from its first record", file, e);
        }
    }
}
