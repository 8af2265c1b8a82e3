package org.caseloom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A table on standard output, line by line as things happen: what, how long, and how busy the machine was then. */
final class Timings {
    private Timings() {}

    /** A time that nobody has promised anything about. */
    static void row(String what, double seconds) throws IOException {
        row(what, seconds, "");
    }

    /** A time that should not be longer than so many seconds. */
    static void row(String what, double seconds, double budget) throws IOException {
        row(what, seconds, String.format(Locale.ROOT, "%s of %.0f s", seconds <= budget ? "within" : "OVER", budget));
    }

    /** A time with a remark. */
    static void row(String what, double seconds, String remark) throws IOException {
        System.out.printf(Locale.ROOT, "%-48s %9.2f s  load %s  %s%n", what, seconds, load(), remark);
    }

    /** A remark between times. */
    static void remark(String words, Object... values) {
        System.out.printf(Locale.ROOT, words + "%n", values);
    }

    /** The load average of the last minute, as Linux has it. */
    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
