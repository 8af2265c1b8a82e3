package org.caseloom.service.apart;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.search.cases.FollowingDocuments;

/**
 * What ontology in another process tells of the documents that have yet to follow, as it was half a second ago; unknown
 * while it is away. Thread-safe.
 */
@Singleton
@Requires(property = Apart.SERVICE)
final class FollowedElsewhere implements FollowingDocuments, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedElsewhere.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final OtherService ontology;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("following").daemon(true).factory());
    private volatile OptionalInt remaining = OptionalInt.empty();

    FollowedElsewhere(@Property(name = Apart.ONTOLOGY_URL, defaultValue = "") String url) {
        this.ontology = new OtherService(url, OtherService.SHORT);
        if (!url.isEmpty()) {
            clock.scheduleWithFixedDelay(this::ask, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public OptionalInt remaining() {
        return remaining;
    }

    private void ask() {
        try {
            remaining = ontology.get("/api/ontology/following")
                    .filter(answer -> answer.path("remaining").isInt())
                    .map(answer -> OptionalInt.of(answer.path("remaining").intValue()))
                    .orElse(OptionalInt.empty());
        } catch (RuntimeException e) {
            LOG.warn("ontology could not be asked", e); // thrown on, it would end the clock without a word
        }
    }

    @Override
    @PreDestroy
    public void close() {
        clock.shutdownNow();
    }
}
