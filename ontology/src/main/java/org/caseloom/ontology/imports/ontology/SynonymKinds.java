package org.caseloom.ontology.imports.ontology;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.LabelKind;

/**
 * What sort of name a synonym is, by its scope and its source's own type. A broad or related synonym stays one whatever
 * its type: it names another concept, even where it is an everyday word.
 */
public final class SynonymKinds {
    private static final Map<String, LabelKind> SCOPES = Map.of(
            "exact", LabelKind.EXACT, "hasexactsynonym", LabelKind.EXACT,
            "narrow", LabelKind.NARROW, "hasnarrowsynonym", LabelKind.NARROW,
            "broad", LabelKind.BROAD, "hasbroadsynonym", LabelKind.BROAD);

    /** Types by their last part: of HP, UBERON, and the OBO Metadata Ontology (OMO) that replaces both. */
    private static final Map<LabelKind, Set<String>> TYPES = Map.of(
            LabelKind.LAY, Set.of("layperson", "omo:0003003"),
            LabelKind.ABBREVIATION, Set.of("abbreviation", "acronym", "omo:0003000", "omo:0003012"),
            // plural, British spelling, misspelling, previous name
            LabelKind.HIDDEN, Set.of("uk_spelling", "plural_form", "plural", "obsolete_synonym", "misspelling",
                    "deprecated", "omo:0003004", "omo:0003005", "omo:0003006", "omo:0003008"));

    private SynonymKinds() {}

    /**
     * The kind of a synonym.
     *
     * @param scope {@code EXACT} as OBO writes it or {@code hasExactSynonym} as OWL does; related where it is neither
     * @param type  as the source writes it; null where it has none
     */
    public static LabelKind of(String scope, @Nullable String type) {
        LabelKind kind = SCOPES.getOrDefault(scope.toLowerCase(Locale.ROOT), LabelKind.RELATED);
        if (type == null || kind == LabelKind.BROAD || kind == LabelKind.RELATED) {
            return kind;
        }
        String name = lastPart(type);
        for (Map.Entry<LabelKind, Set<String>> known : TYPES.entrySet()) {
            if (known.getValue().contains(name)) {
                return known.getKey();
            }
        }
        return kind;
    }

    private static String lastPart(String type) {
        String last = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
        return last.toLowerCase(Locale.ROOT).replace("omo_", "omo:");
    }
}
