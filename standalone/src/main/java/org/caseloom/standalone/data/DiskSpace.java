package org.caseloom.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** Whether there is room to work in. */
final class DiskSpace {
    /** Kafka, Elasticsearch and the graph each need some hundred MB to start and to clean up. */
    static final long LEAST_BYTES = 1L << 30;

    private DiskSpace() {}

    /** DISK_FULL with both numbers where there is less. */
    static void require(Path folder, long leastBytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < leastBytes) {
            throw new CaseloomException(ErrorCode.DISK_FULL, "the disk of %s has %s free, and Caseloom needs %s"
                    .formatted(folder, gigabytes(free), gigabytes(leastBytes)));
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }
}
