package org.caseloom.kg.concepts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.contracts.terms.ReleasePart;
import org.caseloom.transport.SharedParts;

/**
 * The records of topic terms, packed: who only hands the concepts on needs no release in memory. A reader gives it every
 * record in order; it answers with a release exactly when one is complete. Not thread-safe; its releases are.
 */
final class PublishedParts {
    private final Map<String, byte[]> packed = new HashMap<>();

    /**
     * Takes one record of the topic.
     *
     * @return the release, where this record completed one
     * @throws CaseloomException where a manifest names parts that are not there
     */
    Optional<PublishedRelease> accept(String key, byte @Nullable [] value) {
        if (value == null) {
            packed.remove(key);
            return Optional.empty();
        }
        if (!key.equals(ReleaseManifest.KEY)) {
            packed.computeIfAbsent(key, _ -> pack(value));
            return Optional.empty();
        }
        ReleaseManifest manifest = Json.read(value, ReleaseManifest.class);
        Map<String, Supplier<ReleasePart>> parts = new HashMap<>();
        for (String part : manifest.parts()) {
            byte[] content = packed.get(part);
            if (content == null) {
                throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                        "release " + manifest.release() + " lacks part " + part);
            }
            parts.put(part, () -> SharedParts.read(part, unpack(content)));
        }
        packed.keySet().retainAll(manifest.parts());
        return Optional.of(new PublishedRelease(manifest.release(), parts));
    }

    private static byte[] pack(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
