package org.caseloom.ontology.corpus;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.caseloom.lexicon.text.NormalizedText;

/**
 * What the index says about itself, written with each commit: how far the topic has been read, when, and how texts
 * were folded and laid out.
 */
record CommitData(TopicPosition position, Instant at, String layout) {
    /** Changes whenever the fields of the index do. */
    private static final int FIELDS = 2;
    /** Deletions stay on the topic for a week; an index that slept longer could have missed one. */
    private static final Duration LONGEST_SLEEP = Duration.ofDays(6);
    /** What folding might treat by its neighbours; each character by itself is looked at anyway. */
    private static final String IN_CONTEXT = "type II II型 Ⅱ型 2型 グレードIV コンピューター ヴィールス βラクタム ﾊﾞｲﾀﾙ か\u3099 e\u0301\n";
    private static final String LAYOUT_KEY = "layout";
    private static final String TOPIC_KEY = "topic";
    private static final String TIME_KEY = "at";
    private static final String OFFSET_PREFIX = "offset-";

    static CommitData of(TopicPosition position, Instant at) {
        return new CommitData(position, at, currentLayout());
    }

    /** Reads what a commit says; empty where this code cannot go on from it. */
    static Optional<CommitData> read(Map<String, String> data, Instant now) {
        if (!currentLayout().equals(data.get(LAYOUT_KEY)) || !data.containsKey(TIME_KEY)) {
            return Optional.empty();
        }
        try {
            Map<Integer, Long> offsets = new HashMap<>();
            data.forEach((key, value) -> {
                if (key.startsWith(OFFSET_PREFIX)) {
                    offsets.put(Integer.valueOf(key.substring(OFFSET_PREFIX.length())), Long.valueOf(value));
                }
            });
            Instant at = Instant.parse(data.get(TIME_KEY));
            return at.plus(LONGEST_SLEEP).isBefore(now)
                    ? Optional.empty()
                    : Optional.of(of(new TopicPosition(data.getOrDefault(TOPIC_KEY, ""), offsets), at));
        } catch (NumberFormatException | DateTimeParseException _) {
            return Optional.empty(); // as unreadable as another layout: the index is built again
        }
    }

    Map<String, String> map() {
        Map<String, String> data = new HashMap<>();
        data.put(LAYOUT_KEY, layout);
        data.put(TOPIC_KEY, position.topic());
        data.put(TIME_KEY, at.toString());
        position.offsets().forEach((partition, offset) -> data.put(OFFSET_PREFIX + partition, offset.toString()));
        return data;
    }

    /** The fields, and how this code folds characters: an index of texts folded otherwise would find less. */
    private static String currentLayout() {
        StringBuilder characters = new StringBuilder(IN_CONTEXT);
        for (char c = 1; c < Character.MIN_SURROGATE; c++) {
            characters.append(c).append('\n');
        }
        CRC32C folded = new CRC32C();
        folded.update(NormalizedText.fold(characters.toString()).getBytes(StandardCharsets.UTF_8));
        return FIELDS + "-" + Long.toHexString(folded.getValue());
    }
}
