package org.caseloom.contracts.terms;

import java.time.Instant;
import java.util.List;

import org.caseloom.contracts.json.Message;

/**
 * Names the release in force and the keys of its parts in order; written under key {@code current} after all of them,
 * so whoever reads it has them.
 */
public record ReleaseManifest(String release, Instant published, List<String> parts, int concepts) implements Message {
    /** The record key. */
    public static final String KEY = "current";

    public ReleaseManifest {
        parts = List.copyOf(parts);
    }
}
