package org.caseloom.search.cases;

import java.util.OptionalInt;

/**
 * Port to whoever knows how far the documents have followed the release in force. Thread-safe; answers at once, for
 * every search asks it.
 */
public interface FollowingDocuments {
    /** How many documents the release's changes touch that are not structured with it yet; empty where not known. */
    OptionalInt remaining();
}
