package org.caseloom.contracts.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Message;

/**
 * What a bulk load has done so far. Counts are documents: {@code read = accepted + duplicate + rejectedAtIntake}, and
 * a job is {@link State#COMPLETE} once every accepted document is written and indexed, or rejected on the way.
 *
 * <p>Every rejection counts as one document read, also that of a file that cannot be read and that of a load that was
 * interrupted. {@code rejected} holds those at intake and those on the way, so {@code rejectedAtIntake} is
 * {@code read - accepted - duplicate}.
 *
 * @param read         documents found in the files
 * @param accepted     sent on, new or changed
 * @param duplicate    already there with the same text
 * @param rejected     not taken, at intake or later
 * @param rejectedBy   how many by error code
 * @param rejections   the first thousand, with file and line
 * @param bytes        size of the files; {@code bytesRead} of these have been read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobStatus(String id, State state, Instant started, @Nullable Instant finished, @Nullable String source,
        long read, long accepted, long duplicate, long structured, long written, long indexed, long rejected,
        Map<String, Long> rejectedBy, List<Rejection> rejections, long bytes, long bytesRead) implements Message {
    /** How many rejections a status lists; beyond that only the counts go on. */
    public static final int REJECTIONS_LISTED = 1000;

    /** Reading files; all read but documents still under way; every document accounted for; given up. */
    public enum State {
        @JsonProperty("reading")
        READING,
        @JsonProperty("processing")
        PROCESSING,
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("failed")
        FAILED
    }

    public JobStatus {
        rejectedBy = rejectedBy == null ? Map.of() : Map.copyOf(rejectedBy);
        rejections = rejections == null ? List.of() : List.copyOf(rejections);
    }
}
