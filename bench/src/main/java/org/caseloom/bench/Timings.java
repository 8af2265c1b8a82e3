package org.caseloom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A table on standard output, line by line as things happen: what, how long, how busy the machine was then, and the
 * processor time that the system took since the line before, which tells more than the clock where others work too. For
 * one thread.
 */
final class Timings {
    private final RunningUp up;
    private double processorBefore;

    Timings(RunningUp up) {
        this.up = up;
    }

    /** A time that nobody has promised anything about. */
    void row(String what, double seconds) throws IOException {
        row(what, seconds, "");
    }

    /** A time that should not be longer than so many seconds. */
    void row(String what, double seconds, double budget) throws IOException {
        row(what, seconds, verdict(seconds, budget));
    }

    /** A time with a remark. */
    void row(String what, double seconds, String remark) throws IOException {
        double processor = up.processorSeconds();
        print(what, seconds, String.format(Locale.ROOT, "%8.1f s", processor - processorBefore), remark);
        processorBefore = processor;
    }

    /** A moment on the way to the next row. */
    static void moment(String what, double seconds, double budget) throws IOException {
        print(what, seconds, "", verdict(seconds, budget));
    }

    /** The words above the columns. */
    static void head() {
        System.out.printf("%-52s %11s %10s %6s%n", "", "clock", "processor", "load");
    }

    /** A remark between times. */
    static void remark(String words, Object... values) {
        System.out.printf(Locale.ROOT, words + "%n", values);
    }

    private static void print(String what, double seconds, String processor, String remark) throws IOException {
        System.out.printf(Locale.ROOT, "%-52s %9.2f s %10s %6s  %s%n", what, seconds, processor, load(), remark);
    }

    private static String verdict(double seconds, double budget) {
        return String.format(Locale.ROOT, "%s %.0f s", seconds <= budget ? "within" : "OVER", budget);
    }

    /** The load average of the last minute, as Linux has it. */
    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
