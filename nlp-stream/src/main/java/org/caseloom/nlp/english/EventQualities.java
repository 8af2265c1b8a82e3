package org.caseloom.nlp.english;

import java.util.Set;

/** English words before a finding that say how often it comes, and not what kind it is. Stateless. */
final class EventQualities {
    private static final Set<String> WORDS = Set.of("recurrent", "recurring", "repeated", "frequent", "occasional",
            "intermittent", "episodic", "persistent", "transient");

    private EventQualities() {}

    /** Whether a word of a folded text is one. */
    static boolean isAt(String folded, int start, int end) {
        return WORDS.contains(folded.substring(start, end));
    }
}
