package org.caseloom.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks again and again at several things that become true one by one, and keeps when each was first seen to be: a
 * time is late by one round of looks at most. For one thread.
 */
final class Milestones {
    /** A look costs the system something too; more often, and it would be measured along. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final long began = System.nanoTime();
    private final Map<String, Look> open = new LinkedHashMap<>();
    private final Map<String, Double> reached = new LinkedHashMap<>();

    /** Whether something is so by now. */
    @FunctionalInterface
    interface Look {
        boolean holds() throws IOException;
    }

    /** Something to wait for. */
    Milestones on(String name, Look look) {
        open.put(name, look);
        return this;
    }

    /** Waits for all of them; the seconds from the making of this object until each was seen, in the order of their naming. */
    Map<String, Double> await() throws IOException {
        List<String> names = new ArrayList<>(open.keySet());
        while (!open.isEmpty()) {
            for (String name : names) {
                Look look = open.get(name);
                if (look != null && look.holds()) {
                    reached.put(name, seconds());
                    open.remove(name);
                }
            }
            if (seconds() > PATIENCE.toSeconds()) {
                throw new IllegalStateException(
                        "after " + PATIENCE.toMinutes() + " minutes there is still no " + open.keySet());
            }
            pause();
        }
        return reached;
    }

    /** Since this object was made. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
