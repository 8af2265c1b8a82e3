package org.caseloom.nlp.relation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.engine.Table;

/**
 * How a language states relations: its rules by the roles of the two mentions, its words, and how far apart they may
 * stand. Immutable and thread-safe.
 */
record RelationGrammar(Map<Role, Map<Role, List<RelationRule>>> rules, Map<String, List<String>> words,
        Reaches reaches) {
    /**
     * Lengths in characters.
     *
     * @param near         how far behind the first mention the words begin that must be near it
     * @param any          how far they may begin at most
     * @param behind       how far behind the second mention the words begin that must follow it
     * @param coordination the longest words between the mentions of one enumeration
     * @param gap          the longest way between two mentions that are related
     * @param cue          how far from a problem the words stand that make it what is examined or treated
     * @param visit        how far behind a problem a visit is told that it brought about
     * @param given        how far from a drug the words stand that say it is given
     */
    record Reaches(int near, int any, int behind, int coordination, int gap, int cue, int visit, int given) {}

    private static final Reaches JAPANESE = new Reaches(8, 60, 14, 4, 60, 16, 40, 24);
    /** A Japanese character says about as much as two and a half English ones. */
    private static final Reaches ENGLISH = new Reaches(24, 120, 36, 12, 120, 36, 80, 48);
    private static final Map<Language, RelationGrammar> GRAMMARS = new EnumMap<>(Map.of(
            Language.JA, load("rules.tsv", "words.tsv", JAPANESE),
            Language.EN, load("rules-en.tsv", "words-en.tsv", ENGLISH)));

    static RelationGrammar of(Language language) {
        return GRAMMARS.get(language);
    }

    private static RelationGrammar load(String rules, String words, Reaches reaches) {
        Map<Role, Map<Role, List<RelationRule>>> byRoles = Table.rows(RelationGrammar.class, rules, 8)
                .stream()
                .map(row -> RelationRule.of(row, reaches))
                .collect(Collectors.groupingBy(RelationRule::first, () -> new EnumMap<>(Role.class),
                        Collectors.groupingBy(RelationRule::second, () -> new EnumMap<>(Role.class),
                                Collectors.toList())));
        Map<String, List<String>> byName = new HashMap<>();
        for (List<String> row : Table.rows(RelationGrammar.class, words, 2)) {
            byName.put(row.get(0), List.of(row.get(1).split("\\|")));
        }
        return new RelationGrammar(byRoles, byName, reaches);
    }

    /** The rules for two mentions of these roles in text order, in the order of the table. */
    List<RelationRule> rules(Role first, Role second) {
        return rules.getOrDefault(first, Map.of()).getOrDefault(second, List.of());
    }

    List<String> words(String what) {
        return words.getOrDefault(what, List.of());
    }

    /** Whether one of the words stands wholly in this stretch. */
    boolean stands(String what, String folded, int from, int to) {
        for (String word : words(what)) {
            if (folded.indexOf(word, Math.max(0, from), Math.max(from, to)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
