package org.caseloom.nlp.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Two mentions in a sentence, the words between them and behind the second, and the relation they state.
 *
 * @param fromFirst whether the first mention is where the relation begins
 * @param reach     how far behind the first one of the words must begin
 * @param close     whether the words must end right before the second mention
 * @param behindReach how far behind the second the words of the next two begin
 * @param behind    words of which one must stand soon behind the second; none for no condition
 * @param unless  words of which none may stand there
 */
record RelationRule(String type, Role first, Role second, boolean fromFirst, List<String> between, int reach,
        boolean close, int behindReach, List<String> behind, List<String> unless) {
    /** What may stand between words that must be close to the second mention and that mention: an article, an adjective. */
    private static final int CLOSE = 16;

    static RelationRule of(List<String> row, RelationGrammar.Reaches reaches) {
        int reach = switch (row.get(5)) {
            case "touching" -> 0;
            case "near" -> reaches.near();
            case String _ -> reaches.any();
        };
        return new RelationRule(row.get(0), role(row.get(1)), role(row.get(2)), row.get(3).equals("first"),
                List.of(row.get(4).split("\\|"))
                        .stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                reach, row.get(5).equals("close"), reaches.behind(), words(row.get(6)), words(row.get(7)));
    }

    private static List<String> words(String column) {
        return column.equals("-") ? List.of() : List.of(column.split("\\|"));
    }

    private static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether the text states the relation between these two, whose roles are the rule's. */
    boolean isStated(String folded, Group one, Group other, int sentenceEnd) {
        return hasWord(folded, one.end(), other.start())
                && (behind.isEmpty() || isFollowed(folded, other.end(), sentenceEnd, behind))
                && !isFollowed(folded, other.end(), sentenceEnd, unless);
    }

    private boolean hasWord(String folded, int from, int to) {
        for (String word : between) {
            int first = close ? Math.max(from, to - word.length() - CLOSE) : from;
            if (stands(word, folded, first, Math.min(from + reach, to - word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word begins at one of these places, the last one included. */
    private static boolean stands(String word, String folded, int first, int last) {
        return first <= last && folded.indexOf(word, first, Math.min(folded.length(), last + word.length())) >= 0;
    }

    private boolean isFollowed(String folded, int from, int sentenceEnd, List<String> words) {
        for (String word : words) {
            if (stands(word, folded, from, Math.min(from + behindReach, sentenceEnd - word.length()))) {
                return true;
            }
        }
        return false;
    }
}
