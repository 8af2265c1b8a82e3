package org.caseloom.search.http;

import java.util.OptionalInt;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

import org.caseloom.search.cases.FollowingDocuments;

/** Where search runs without the ontology beside it: nobody tells how far the documents are. Thread-safe. */
@Secondary
@Singleton
final class UnknownFollowing implements FollowingDocuments {
    @Override
    public OptionalInt remaining() {
        return OptionalInt.empty();
    }
}
