package org.caseloom.nlp.english;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.nlp.engine.Table;

/** What words do in an English clinical expression, by {@code formation.tsv} and by their endings. Stateless and thread-safe. */
final class EnglishFormation {
    private static final List<List<String>> ROWS = Table.rows(EnglishFormation.class, "formation.tsv", 2);
    private static final Set<String> BARE = words("bare");
    private static final Set<String> HEADS = words("head");
    private static final Set<String> LACKS = words("lack");
    private static final Set<String> MODIFIERS = words("modifier");
    private static final Set<String> NOT = words("not");
    private static final Set<String> THINGS = words("thing");
    private static final Set<String> NAMESAKES = words("namesake");
    private static final Set<String> CHANGES = words("change");
    private static final Set<String> MEASURES = words("measure");
    private static final Set<String> CAUSING = words("causing");
    private static final Set<String> QUALITIES = words("quality");
    private static final Set<String> OPERATIONS = words("operation");
    private static final List<String> ADJECTIVE_ENDINGS = List.of("al", "ic", "ar", "ary", "ous", "oid", "ory", "ive",
            "ac");
    /** What an enzyme, a protein or a hormone ends in. */
    private static final List<String> SUBSTANCE_ENDINGS = List.of("ase", "in", "ogen", "enzyme", "vitamin", "hormone");
    private static final int SHORTEST_ADJECTIVE = 5;

    private EnglishFormation() {}

    private static Set<String> words(String kind) {
        return ROWS.stream()
                .filter(row -> row.get(0).equals(kind))
                .flatMap(row -> Arrays.stream(row.get(1).split("\\|")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a word names nothing without another before it. */
    static boolean isBare(String form) {
        return BARE.contains(form);
    }

    /** Whether a word is a finding together with what modifies it, even if no term says so. */
    static boolean isHead(String form) {
        return HEADS.contains(form);
    }

    /** Whether a word takes the name of what is missing before it. */
    static boolean isLack(String form) {
        return LACKS.contains(form);
    }

    /** Whether a word says how much there is of a finding, and belongs to no name of one. */
    static boolean isMeasure(String form) {
        return MEASURES.contains(form);
    }

    /** Whether a word ties what brought something about to it: drug-induced. */
    static boolean isCausing(String form) {
        return CAUSING.contains(form);
    }

    /** Whether a word as it is written is an adjective, although its other forms name a finding: faint. */
    static boolean isQuality(String written) {
        return QUALITIES.contains(written);
    }

    /** Whether a word says that the place before it was operated on: hip replacement. */
    static boolean isOperation(String form) {
        return OPERATIONS.contains(form);
    }

    /** All of these words. */
    static Set<String> operations() {
        return OPERATIONS;
    }

    /** Whether a word makes something else of the finding before it: breast cancer gene. */
    static boolean isThing(String form) {
        return THINGS.contains(form);
    }

    /** Whether a word is only named after the finding before it: the headache clinic. */
    static boolean isNamesake(String form) {
        return NAMESAKES.contains(form);
    }

    /** Whether a word says what became of a place that another such word may name for both: renal hypoplasia or agenesis. */
    static boolean isChange(String form) {
        return CHANGES.contains(form);
    }

    /** Whether a word may stand before the name of a finding as part of it. */
    static boolean isModifier(String form) {
        return MODIFIERS.contains(form) || isAdjective(form);
    }

    /** Whether a word is an adjective that says what kind or where. */
    static boolean isAdjective(String form) {
        return form.length() >= SHORTEST_ADJECTIVE && !NOT.contains(form) && endsIn(ADJECTIVE_ENDINGS, form);
    }

    /** Whether a word may be the name of a substance of the body. */
    static boolean isSubstance(String form) {
        return form.length() >= SHORTEST_ADJECTIVE && endsIn(SUBSTANCE_ENDINGS, form);
    }

    private static boolean endsIn(List<String> endings, String form) {
        for (String ending : endings) {
            if (form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
