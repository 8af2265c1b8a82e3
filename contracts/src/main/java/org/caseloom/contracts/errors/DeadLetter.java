package org.caseloom.contracts.errors;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Message;

/**
 * Something that could not be processed, kept with all that is needed to process it later. Value of topic dead-letters.
 *
 * @param document the key of the original, where it had one
 * @param stage    which part of the flow gave up, for instance {@code nlp-stream}
 * @param what     what was wrong, in words
 * @param topic    where the original stood; with partition and offset the place to replay from
 * @param original the original value, whatever bytes it was (Base64 in JSON)
 */
public record DeadLetter(@Nullable String document, String stage, ErrorCode code, String what, String advice,
        String topic, int partition, long offset, byte @Nullable [] original, Instant at) implements Message {}
