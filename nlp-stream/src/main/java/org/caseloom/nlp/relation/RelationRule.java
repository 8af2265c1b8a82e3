package org.caseloom.nlp.relation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.caseloom.nlp.engine.Table;

/**
 * Two mentions in a sentence, the words between them and behind the second, and the relation they state.
 *
 * @param fromFirst whether the first mention is where the relation begins
 * @param reach     how far behind the first one of the words must begin
 * @param behind    words of which one must stand soon behind the second; none for no condition
 * @param unless  words of which none may stand there
 */
record RelationRule(String type, Role first, Role second, boolean fromFirst, List<String> between, int reach,
        List<String> behind, List<String> unless) {
    private static final int NEAR = 8;
    private static final int ANY = 60;
    private static final int BEHIND = 14;

    /** By the two roles, in the order of the table. */
    private static final Map<Role, Map<Role, List<RelationRule>>> BY_ROLES = Table
            .rows(RelationRule.class, "rules.tsv", 8)
            .stream()
            .map(RelationRule::of)
            .collect(Collectors.groupingBy(RelationRule::first, () -> new EnumMap<>(Role.class),
                    Collectors.groupingBy(RelationRule::second, () -> new EnumMap<>(Role.class), Collectors.toList())));

    /** The rules for two mentions of these roles, in text order. */
    static List<RelationRule> of(Role first, Role second) {
        return BY_ROLES.getOrDefault(first, Map.of()).getOrDefault(second, List.of());
    }

    private static RelationRule of(List<String> row) {
        int reach = switch (row.get(5)) {
            case "touching" -> 0;
            case "near" -> NEAR;
            case String _ -> ANY;
        };
        return new RelationRule(row.get(0), role(row.get(1)), role(row.get(2)), row.get(3).equals("first"),
                List.of(row.get(4).split("\\|"))
                        .stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                reach, words(row.get(6)), words(row.get(7)));
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
            if (stands(word, folded, from, Math.min(from + reach, to - word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word begins at one of these places, the last one included. */
    private static boolean stands(String word, String folded, int first, int last) {
        return first <= last && folded.indexOf(word, first, Math.min(folded.length(), last + word.length())) >= 0;
    }

    private static boolean isFollowed(String folded, int from, int sentenceEnd, List<String> words) {
        for (String word : words) {
            if (stands(word, folded, from, Math.min(from + BEHIND, sentenceEnd - word.length()))) {
                return true;
            }
        }
        return false;
    }
}
