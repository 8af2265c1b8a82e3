package org.caseloom.search;

import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.search.release.Releases;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.ReleaseFollower;

/**
 * Search, kept up with the published ontology. {@link #start()} reads topic terms to its end before it returns, so the
 * first query already knows every term; later releases are switched to as they come, whole, while readers go on with
 * the one before. A damaged release goes to the dead letters and the one before stays in force.
 */
@Singleton
public final class SearchService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchService.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaSettings settings;
    private final DeadLetters deadLetters;
    private final Releases releases;
    private volatile @Nullable ReleaseFollower follower;

    public SearchService(KafkaSettings settings, MessageSender sender, Releases releases) {
        this.settings = settings;
        this.deadLetters = new DeadLetters(sender, "search-api");
        this.releases = releases;
    }

    /**
     * Begins to follow the releases and waits for the one in force.
     *
     * @throws CaseloomException where the topic cannot be read to its end in two minutes
     */
    public synchronized void start() {
        ReleaseFollower started = ReleaseFollower.start(settings, deadLetters, this::use);
        follower = started;
        if (!started.awaitCaughtUp(PATIENCE)) {
            throw new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                    "search could not read topic terms to its end within " + PATIENCE.toSeconds() + " seconds");
        }
    }

    /** Whether releases are still followed. */
    public boolean isAlive() {
        ReleaseFollower following = follower;
        return following == null || following.isAlive();
    }

    private void use(TermRelease release) {
        releases.publish(release);
        LOG.info("searching with release {}: {} concepts, {} terms", release.id(), release.concepts().size(),
                release.termCount());
    }

    @Override
    @PreDestroy
    public synchronized void close() {
        if (follower != null) {
            follower.close();
            follower = null;
        }
    }
}
