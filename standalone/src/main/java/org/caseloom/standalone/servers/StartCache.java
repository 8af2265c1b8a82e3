package org.caseloom.standalone.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a Java process learned at its last start that was recorded, classes and hot methods, so that the next need not:
 * it halves the processor time of a start. {@code caseloom prepare} records it, once after a build; Java itself passes over
 * one that does not fit its jars. Without it everything works, only slower. Immutable.
 *
 * @param file where it lies, named by the version of Java
 */
public record StartCache(Path file) {
    /** Set while the caches are being recorded. */
    public static final String RECORDING = "caseloom.recording";
    /** Java mentions each class that it cannot keep. */
    private static final String QUIETLY = "-Xlog:aot*=off,cds*=off";

    /** The cache of Caseloom's own process, which the script names as well. */
    public static StartCache ofCaseloom() {
        return of(Distribution.find(), "caseloom");
    }

    /** The cache of a program, by its name, in a distribution. */
    static StartCache of(Distribution distribution, String program) {
        return new StartCache(distribution.startCaches().resolve(program + "-" + Runtime.version() + ".aot"));
    }

    /** The options for the process: to use it, to record it, or none. */
    public List<String> options() {
        if (isRecording()) {
            return List.of("-XX:AOTCacheOutput=" + file, QUIETLY);
        }
        return Files.isReadable(file) ? List.of("-XX:AOTCache=" + file, QUIETLY) : List.of();
    }

    /** Whether this start is recorded. */
    static boolean isRecording() {
        return Boolean.getBoolean(RECORDING);
    }
}
