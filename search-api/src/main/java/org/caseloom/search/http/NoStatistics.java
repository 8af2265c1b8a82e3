package org.caseloom.search.http;

import java.util.Optional;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

import org.caseloom.search.cases.ConceptStatistics;

/** Where search runs without the writer beside it: nobody counts. Thread-safe. */
@Secondary
@Singleton
final class NoStatistics implements ConceptStatistics {
    @Override
    public Optional<Statistics> of(String concept) {
        return Optional.empty();
    }
}
