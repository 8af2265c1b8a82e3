package org.caseloom.search.release;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.terms.ReleaseParts;
import org.caseloom.contracts.terms.TermRelease;

/**
 * Takes the records of topic terms in order and puts each release in force once it is whole. One that cannot be read
 * leaves the one before in force. Not thread-safe: one follower feeds it.
 */
public final class ReleaseReader {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseReader.class);

    private final ReleaseParts parts = new ReleaseParts();
    private final Releases releases;

    public ReleaseReader(Releases releases) {
        this.releases = releases;
    }

    /**
     * Takes one record.
     *
     * @throws CaseloomException where it is damaged, or names parts that are not there
     */
    public void accept(String key, byte @Nullable [] value) {
        parts.accept(key, value).ifPresent(this::publish);
    }

    private void publish(TermRelease release) {
        releases.publish(release);
        LOG.info("searching with release {}: {} concepts, {} terms", release.id(), release.concepts().size(),
                release.termCount());
    }
}
