package org.caseloom.search.release;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.caseloom.contracts.terms.TermRelease;

/**
 * The release in force. Whoever answers a request takes the view once and uses it to the end, so an answer never mixes
 * two releases. Thread-safe.
 */
@Singleton
public final class Releases {
    private final AtomicReference<ReleaseView> current = new AtomicReference<>(ReleaseView.none());

    /** The view of the release in force; before the first one, a view without concepts. */
    public ReleaseView current() {
        return current.get();
    }

    /** Puts a release in force. While its view is made, readers see the old one; releases come one after another. */
    public void publish(TermRelease release) {
        current.set(current.get().changed(release));
    }
}
