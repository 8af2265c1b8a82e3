package org.caseloom.contracts.terms;

import java.time.Instant;

import org.caseloom.contracts.json.Message;

/**
 * Names the release in force; written under key {@code current} after all of its parts, so whoever reads it has them.
 */
public record ReleaseManifest(String release, Instant published, int parts, int concepts) implements Message {
    /** The record key. */
    public static final String KEY = "current";
}
