package org.caseloom.nlp.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.recommendation.RecommendationWords.Place;
import org.caseloom.nlp.types.Recommendations.StatedRecommendation;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * Reads one English sentence as a recommendation with the wording of GRADE and of the classes of cardiology: "In adults
 * with asthma, we suggest X (weak recommendation, low-quality evidence)", "X should not be used (Class III, Level B)".
 * Stateless.
 */
final class EnglishRecommendations {
    /** Words of which one is in every sentence that recommends. */
    static final List<String> SIGNS = List.of("recommend", "suggest", "should", "indicated", "considered", "reasonable",
            "useful", "advise", "avoid", "do not", "prefer", "must", "consider", "discouraged", "beneficial");
    private static final int LONGEST_POPULATION = 120;
    /** 1B and 2C in brackets, with or without their names. */
    private static final GuardedPattern JOINED = GuardedPattern
            .of("[(\\[](?:grade )?(?<strength>[12])(?<certainty>[a-d]\\+?)[)\\],;]");
    private static final GuardedPattern CLASS = GuardedPattern
            .of("(?:class(?: of recommendation)?|cor)[: ]+(?<class>iii|iia|iib|ii|i|[123][ab]?)\\b(?<harm>:? ?(?:harm|no benefit))?");
    private static final GuardedPattern LEVEL = GuardedPattern
            .of("(?:level of evidence|evidence level|level|loe)[: ]+(?<level>[a-d](?:-[a-z]{1,3})?|iv|v|i{1,3}|[1-5][a-c]?)\\b");
    private static final GuardedPattern GRADE = GuardedPattern
            .of("(?:recommendation grade|grade of recommendation|strength of recommendation|grade)[: ]+(?<grade>[a-d][12]?)\\b");
    private static final String SEPARATORS = ", :;";

    private EnglishRecommendations() {}

    /** The verb of recommending in a sentence; null where it has none. */
    static @Nullable Place verb(String folded, int from, int to) {
        Place active = longest("active", folded, from, to);
        return active != null ? active : longest("passive", folded, from, to);
    }

    /** The first one; of those that begin or end together the longest. */
    private static @Nullable Place longest(String kind, String folded, int from, int to) {
        Place first = RecommendationWords.ENGLISH.first(kind, folded, from, to);
        while (first != null && isCut(folded, first)) {
            first = RecommendationWords.ENGLISH.first(kind, folded, first.end(), to);
        }
        return first;
    }

    private static boolean isCut(String folded, Place place) {
        return isLetter(folded, place.start() - 1) || isLetter(folded, place.end());
    }

    private static boolean isLetter(String folded, int at) {
        return at >= 0 && at < folded.length() && folded.charAt(at) >= 'a' && folded.charAt(at) <= 'z';
    }

    /** The grades that stand in a sentence and its brackets. */
    static Grades grades(String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = folded.charAt(at);
            if ((c == '(' || c == '[') && JOINED.isAt(folded, at)) {
                Matcher joined = JOINED.at(folded, at);
                return new Grades(joined.group("strength").equals("1") ? "strong" : "weak",
                        joined.group("certainty").toUpperCase(Locale.ROOT));
            }
        }
        String strength = strength(folded, from, to);
        String certainty = certainty(folded, from, to);
        if (certainty == null) {
            Matcher level = find(LEVEL, folded, from, to);
            certainty = level == null ? null : level.group("level").toUpperCase(Locale.ROOT);
        }
        if (strength == null) {
            Matcher grade = find(GRADE, folded, from, to);
            strength = grade == null ? null : grade.group("grade").toUpperCase(Locale.ROOT);
        }
        return new Grades(strength, certainty);
    }

    private static @Nullable String strength(String folded, int from, int to) {
        Matcher classed = find(CLASS, folded, from, to);
        if (classed != null) {
            return switch (classed.group("class")) {
                case "i", "1" -> "strong";
                case "iii", "3" -> "strong";
                case String _ -> "weak";
            };
        }
        Place strong = RecommendationWords.ENGLISH.first("strong", folded, from, to);
        Place weak = RecommendationWords.ENGLISH.first("weak", folded, from, to);
        if (weak != null && isCut(folded, weak)) {
            weak = null;
        }
        if (strong != null && isCut(folded, strong)) {
            strong = null;
        }
        // what is said outright counts more than what the verb implies
        boolean stated = strong != null && folded.startsWith("strong", strong.start());
        return strong == null
                ? weak == null ? null : weak.value()
                : weak == null || stated
                        ? strong.value()
                        : weak.value();
    }

    /** "moderate-quality evidence", "quality of evidence: low": the word beside the name of what it grades. */
    private static @Nullable String certainty(String folded, int from, int to) {
        Place word = null;
        for (int at = from; at < to; at = word.end()) {
            word = RecommendationWords.ENGLISH.first("certainty", folded, at, to);
            if (word == null) {
                return null;
            }
            if (isCut(folded, word)) {
                continue;
            }
            int behind = word.end();
            Place evidence = RecommendationWords.ENGLISH.at("behind", folded, behind);
            Place spaced = RecommendationWords.ENGLISH.last("evidence", folded, Math.max(from, word.start() - 28),
                    word.start());
            boolean named = spaced != null
                    && folded.substring(spaced.end(), word.start()).matches("[: (]*|:? (?:is|was) ");
            if (evidence != null || named) {
                return word.value();
            }
        }
        return null;
    }

    private static @Nullable Matcher find(GuardedPattern pattern, String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            if (pattern.mayBegin(folded, at) && !isLetter(folded, at - 1)) {
                Matcher read = pattern.at(folded, at);
                if (read != null && read.end() <= to) {
                    return read;
                }
            }
        }
        return null;
    }

    /** What the sentence recommends, for whom. */
    static StatedRecommendation stated(NormalizedText text, SentenceSpan sentence, int start, int end, Place verb,
            Grades grades) {
        String folded = text.folded();
        boolean active = RecommendationWords.ENGLISH.at("active", folded, verb.start()) != null;
        int last = bracket(folded, verb.end(), end);
        int from = active ? verb.end() : start;
        int to = active ? last : verb.start();
        // whom it is about stands first, before a comma, or last
        Place leading = population(folded, start, Math.min(verb.start(), start + LONGEST_POPULATION));
        String population = null;
        int comma = leading == null ? -1 : folded.indexOf(',', leading.end());
        if (leading != null && comma >= 0 && comma < verb.start()
                && RecommendationWords.withoutLetters(folded, start, leading.start())) {
            population = original(text, leading.start(), comma);
            from = active ? from : comma + 1;
        }
        Place trailing = population == null ? population(folded, Math.max(from, verb.end()), last) : null;
        if (trailing != null) {
            population = original(text, trailing.start(), last);
            to = active ? trailing.start() : to;
        }
        return new StatedRecommendation(sentence.begin(), sentence.end(), verb.value(), grades.strength(),
                grades.certainty(), population, intervention(text, from, to));
    }

    private static @Nullable Place population(String folded, int from, int to) {
        Place found = from >= to ? null : RecommendationWords.ENGLISH.first("population", folded, from, to);
        while (found != null && isCut(folded, found)) {
            found = RecommendationWords.ENGLISH.first("population", folded, found.end(), to);
        }
        return found;
    }

    /** Where the brackets with the grades begin, or the sentence ends. */
    private static int bracket(String folded, int from, int end) {
        int open = folded.indexOf('(', from);
        int stop = end;
        while (stop > from && ". \n".indexOf(folded.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return open >= 0 && open < stop ? open : stop;
    }

    private static @Nullable String intervention(NormalizedText text, int from, int to) {
        int begin = from;
        while (begin < to
                && (SEPARATORS.indexOf(text.folded().charAt(begin)) >= 0 || isNumbering(text.folded(), begin))) {
            begin++;
        }
        String words = begin >= to ? "" : original(text, begin, to);
        return words.isBlank() ? null : words;
    }

    /** The number of a recommendation in its list: 3. */
    private static boolean isNumbering(String folded, int at) {
        char c = folded.charAt(at);
        return c >= '0' && c <= '9' || c == '.' || c == '\n';
    }

    private static String original(NormalizedText text, int start, int end) {
        return text.original().substring(text.originalStart(start), text.originalEnd(end)).strip();
    }
}
