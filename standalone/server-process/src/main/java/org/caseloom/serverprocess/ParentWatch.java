package org.caseloom.serverprocess;

import java.io.IOException;
import java.time.Duration;

/**
 * Ends this process when its standard input ends. The parent holds the other end of that pipe and never writes to it,
 * so the end comes however the parent dies, {@code kill -9} included.
 */
public final class ParentWatch {
    /** An orderly shutdown takes a second or two; one that hangs is cut short, for nobody is left to do it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ParentWatch() {}

    /** Begins to watch; returns at once. */
    public static void start() {
        Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::endWithParent);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                continue; // nothing is ever sent; only the end matters
            }
        } catch (IOException e) {
            System.err.println("standard input broke, ending: " + e.getMessage());
        }
        Thread.ofPlatform().daemon().name("last-resort").start(ParentWatch::halt);
        System.exit(0);
    }

    private static void halt() {
        try {
            Thread.sleep(PATIENCE);
            System.err.println("the shutdown hung for " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
