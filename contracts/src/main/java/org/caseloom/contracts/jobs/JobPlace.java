package org.caseloom.contracts.jobs;

import java.util.Optional;

/** Where in which job a document came from; travels as the header {@code caseloom-job}. */
public record JobPlace(String job, int sequence) {
    /** The header's text. */
    public String text() {
        return job + "/" + sequence;
    }

    /** Reads the header's text; empty where it is not one of ours. */
    public static Optional<JobPlace> parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1 || slash + 1 == text.length() || text.length() - slash > 10
                || !text.chars().skip(slash + 1).allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(new JobPlace(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1))));
    }
}
