package org.caseloom.transport;

import java.util.concurrent.ExecutionException;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleasePart;

/**
 * One record for each part of releases in a process, told by its key, which is a hash of what it says. Where curation,
 * annotators and search run in one process, 170,000 concepts are read from JSON once or, where they were published
 * here, not at all, and nobody holds a copy of his own. Kept as long as anybody has them. Thread-safe.
 */
public final class SharedParts {
    private static final Cache<String, ReleasePart> PARTS = CacheBuilder.newBuilder().weakValues().build();

    private SharedParts() {}

    /**
     * The part of this key; the JSON is read where this process does not have it.
     *
     * @throws CaseloomException where it is no part
     */
    public static ReleasePart read(String key, byte[] json) {
        try {
            return PARTS.get(key, () -> Json.read(json, ReleasePart.class));
        } catch (UncheckedExecutionException | ExecutionException e) {
            throw e.getCause() instanceof CaseloomException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** What others of this process need not read. */
    public static void keep(ReleaseCut cut) {
        PARTS.putAll(cut.parts());
    }
}
