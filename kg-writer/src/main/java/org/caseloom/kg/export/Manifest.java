package org.caseloom.kg.export;

import java.time.Instant;
import java.util.List;

/**
 * What an export holds, as a file {@code manifest.json} of it. Written last: where it is missing, the export is not
 * complete.
 *
 * @param release the ontology release that names the concepts
 * @param cases   how many documents are in
 * @param files   their names
 * @param leftOut what is not in, and why
 */
public record Manifest(String format, Instant written, String release, long cases, List<String> files,
        List<LeftOut> leftOut) {
    /** The file's name. */
    public static final String FILE = "manifest.json";

    public Manifest {
        // an empty list is not written, so it may be missing where one is read
        files = files == null ? List.of() : List.copyOf(files);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }
}
