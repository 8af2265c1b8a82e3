package org.caseloom.nlp.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.english.QualityWords.Quality;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.Qualities;

/**
 * Notes how severe a finding is, how it goes, on which side it is and how many there are: by the words of its name (acute
 * appendicitis), those before it (mild, intermittent headache), and one behind a verb of being (the pain was severe). The nearest
 * word counts. Looks at a few words around each mention.
 */
final class QualityAnnotator implements Annotator {
    private static final int MOST_BEFORE = 6;
    private static final int MOST_BEHIND = 3;
    private static final String SEVERITY = "severity";

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        String folded = reading.text().folded();
        int behind = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            int end = reading.normalized(mention.end());
            if (isDisorder(mention)) {
                Map<String, String> found = found(folded, behind, reading.normalized(mention.begin()), end);
                if (!found.isEmpty()) {
                    evidences.replace(i, mention.qualified(with(mention.qualities(), found)));
                }
            }
            behind = Math.max(behind, end);
        }
    }

    private static boolean isDisorder(Evidence mention) {
        return mention.value() == null
                && (mention.concept().type() == MentionType.FINDING || mention.concept().type() == MentionType.DISEASE);
    }

    /** What the words in a stretch, before it and behind it say, by kind. */
    private static Map<String, String> found(String text, int from, int start, int end) {
        Map<String, String> found = new HashMap<>(2);
        for (int at = start; at < end;) {
            int wordEnd = wordEnd(text, at, end);
            note(text.substring(at, wordEnd), found);
            at = next(text, wordEnd, end);
        }
        before(text, from, start, found);
        behind(text, end, found);
        return found;
    }

    private static void before(String text, int from, int start, Map<String, String> found) {
        int end = start;
        for (int count = 0; count < MOST_BEFORE; count++) {
            while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',' && count > 0)) {
                end--;
            }
            int begin = end;
            while (begin > from && isWord(text.charAt(begin - 1))) {
                begin--;
            }
            String word = text.substring(begin, end);
            if (word.isEmpty() || QualityWords.of(word) == null && !QualityWords.isBetween(word)) {
                return;
            }
            note(word, found);
            end = begin;
        }
    }

    private static void behind(String text, int end, Map<String, String> found) {
        int at = next(text, end, text.length());
        boolean being = false;
        for (int count = 0; count < MOST_BEHIND && at < text.length(); count++) {
            int wordEnd = wordEnd(text, at, text.length());
            String word = text.substring(at, wordEnd);
            if (being && QualityWords.of(word) != null && isLast(text, wordEnd)) {
                note(word, found);
                return;
            }
            if (!QualityWords.isBeing(word) && !(being && QualityWords.isBetween(word))) {
                return;
            }
            being = true;
            at = next(text, wordEnd, text.length());
        }
    }

    /** Whether no noun follows that the word could be said of: the pain was severe, but not the pain was acute appendicitis. */
    private static boolean isLast(String text, int end) {
        return end == text.length() || !isWord(text.charAt(end)) && text.charAt(end) != ' '
                || text.startsWith(" and ", end) || text.startsWith(" but ", end) || text.startsWith(" in ", end)
                || text.startsWith(" at ", end) || text.startsWith(" with ", end);
    }

    private static void note(String word, Map<String, String> found) {
        Quality quality = QualityWords.of(word);
        if (quality != null) {
            found.putIfAbsent(quality.kind(), quality.value());
        }
    }

    private static int wordEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && isWord(text.charAt(end))) {
            end++;
        }
        return Math.max(end, Math.min(from + 1, limit));
    }

    private static int next(String text, int from, int limit) {
        int at = from;
        while (at < limit && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    private static Qualities with(Qualities known, Map<String, String> found) {
        return new Qualities(either(known.severity(), found.get(SEVERITY)),
                either(known.course(), found.get("course")), known.site(),
                either(known.laterality(), found.get("laterality")),
                either(known.multiplicity(), found.get("multiplicity")));
    }

    private static @Nullable String either(@Nullable String known, @Nullable String found) {
        return known == null ? found : known;
    }
}
