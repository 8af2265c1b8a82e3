package org.caseloom.ontology.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.SharedParts;
import org.caseloom.transport.TopicFollower;

/**
 * Brings a release to topic terms: its parts, then its manifest, then deletions of the parts nobody needs any more.
 * A crash in between leaves the old manifest in force, and the next start publishes again. Not for two threads.
 */
public final class ReleasePublisher {
    private static final String STAGE = "ontology";

    private final KafkaSettings settings;
    private final MessageSender sender;
    /** The next release is cut after it, which takes milliseconds instead of seconds. */
    private @Nullable ReleaseCut last;

    public ReleasePublisher(KafkaSettings settings, MessageSender sender) {
        this.settings = settings;
        this.sender = sender;
    }

    /**
     * Makes this release the one on the topic, unless it is already. Another version of Caseloom may have written it
     * otherwise: then it is written again.
     */
    public void ensure(TermRelease release) {
        ReleaseCut cut = ReleaseCut.after(last, release);
        last = cut;
        SharedParts.keep(cut);
        Content topic = read();
        if (topic.manifest().filter(cut.manifest()::equals).isPresent()) {
            return;
        }
        List<Future<?>> sent = new ArrayList<>();
        cut.parts().forEach((key, part) -> {
            if (!topic.keys().remove(key)) {
                sent.add(sender.send(Topic.TERMS, key, part));
            }
        });
        sent.forEach(ReleasePublisher::stored);
        stored(sender.send(Topic.TERMS, ReleaseManifest.KEY, cut.manifest()));
        for (String old : topic.keys()) {
            stored(sender.send(Topic.TERMS, old, null, Map.of()));
        }
    }

    private Content read() {
        Set<String> keys = new HashSet<>();
        ReleaseManifest[] manifest = new ReleaseManifest[1];
        TopicFollower.readAll(settings, Topic.TERMS, new DeadLetters(sender, STAGE), read -> {
            if (read.key().equals(ReleaseManifest.KEY)) {
                manifest[0] = read.value() == null ? null : Json.read(read.value(), ReleaseManifest.class);
            } else if (read.value() == null) {
                keys.remove(read.key());
            } else {
                keys.add(read.key());
            }
        });
        return new Content(Optional.ofNullable(manifest[0]), keys);
    }

    private static void stored(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "Kafka did not store the release: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE, "interrupted while publishing", e);
        }
    }

    /** What the topic holds: the manifest in force and the keys of all parts. */
    private record Content(Optional<ReleaseManifest> manifest, Set<String> keys) {}
}
