package org.caseloom.kg.reconciliation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;

/** What verification keeps of a dead letter: which record of which document was given up, and by whom. */
record Letter(@Nullable String document, String stage, String topic, long offset) {
    /** Reads a dead letter; one that cannot be read accounts for nothing, so its document shows as a difference. */
    static Optional<Letter> read(byte[] json) {
        try {
            DeadLetter letter = Json.read(json, DeadLetter.class);
            return Optional.of(new Letter(letter.document(), letter.stage(), letter.topic(), letter.offset()));
        } catch (CaseloomException e) {
            return Optional.empty();
        }
    }

    void applyTo(Standing standing) {
        if (topic.equals(Topic.DOCUMENTS.topicName())) {
            standing.structuringRefused(offset);
        } else if (topic.equals(Topic.STRUCTURED_DOCUMENTS.topicName())) {
            switch (stage) {
                case Reconciliation.GRAPH_STAGE -> standing.refused(Place.GRAPH, offset);
                case Reconciliation.INDEX_STAGE -> standing.refused(Place.INDEX, offset);
                default -> {
                } // nobody else reads that topic
            }
        }
    }
}
