package org.caseloom.nlp.stream;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Headers;

/** Where a processor's results go: structured documents, dead letters and progress. Belongs to one processor. */
final class Outlets {
    private static final Logger LOG = LoggerFactory.getLogger(Outlets.class);
    private static final String STAGE = "nlp-stream";

    private final ProcessorContext<String, byte[]> context;
    private final Clock clock;

    Outlets(ProcessorContext<String, byte[]> context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** Sends the structured document on, or a deletion, with the headers of what it was made from. */
    void structured(Record<String, byte[]> from, byte @Nullable [] value) {
        context.forward(from.withValue(value), StructuringTopology.TO_STRUCTURED);
        place(from).ifPresent(
                place -> report(place, from, ProgressReport.passed(place.job(), Stage.STRUCTURED, place.sequence())));
    }

    /** Keeps what could not be structured, under the place it came from so that a repetition replaces it. */
    void refused(Record<String, byte[]> refused, CaseloomException reason) {
        RecordMetadata origin = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record that came from no topic"));
        String place = origin.topic() + "-" + origin.partition() + "-" + origin.offset();
        LOG.warn("{}: {} gives up on {} at {}: {}", reason.code().code(), STAGE, refused.key(), place,
                reason.getMessage());
        DeadLetter letter = new DeadLetter(refused.key(), STAGE, reason.code(), String.valueOf(reason.getMessage()),
                reason.code().advice(), origin.topic(), origin.partition(), origin.offset(), refused.value(),
                clock.instant());
        context.forward(new Record<>(place, Json.write(letter), refused.timestamp(), new RecordHeaders()),
                StructuringTopology.TO_DEAD_LETTERS);
        place(refused).ifPresent(job -> report(job, refused, ProgressReport.rejected(job.job(), job.sequence(),
                reason.code(), String.valueOf(reason.getMessage()))));
    }

    private void report(JobPlace place, Record<String, byte[]> about, ProgressReport report) {
        context.forward(new Record<>(place.job(), Json.write(report), about.timestamp(), new RecordHeaders()),
                StructuringTopology.TO_PROGRESS);
    }

    private static Optional<JobPlace> place(Record<String, byte[]> about) {
        Header header = about.headers().lastHeader(Headers.JOB);
        return header == null
                ? Optional.empty()
                : JobPlace.parse(new String(header.value(), StandardCharsets.UTF_8));
    }
}
