package org.caseloom.ontology.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.Source;

/** Who is heard first: whose name is the preferred one, whose id a merged concept keeps. Stateless. */
final class SourcePriority {
    /** Ids that are nothing but a name in a dictionary. */
    static final String NAME_ONLY = "BYOMEI-NAME";
    /** Translations by machine: too often wrong to tell that two concepts are the same. */
    private static final Set<String> UNRELIABLE_NAMES = Set.of("hpo-ja");

    /** Sources by the quality of their names in a language; those not listed come between, by name. */
    private static final Map<String, List<String>> FIRST = Map.of(
            "ja", List.of("medis-disease-names", "nando", "nando-names", "receipt-disease-names",
                    "medis-exchange-codes", "icd10-ja-categories"),
            "en", List.of("mondo", "mondo-hierarchy", "hpo", "humando", "doid", "nando", "symp", "uberon",
                    "uberon-terms"));
    private static final Map<String, List<String>> LAST = Map.of(
            "ja", List.of("manbyo", "manbyo-mini", "patient-expressions", "patient-expressions-2",
                    "d3-patient-expressions", "hpo-ja"),
            "en", List.of("icd10cm"));
    private static final int UNLISTED = 100;
    private static final int LATE = 200;

    private static final List<String> SCHEMES = List.of("CSL", "MONDO", "HP", "DOID", "NANDO", "SYMP", "UBERON",
            "MEDIS", "ICD10", "ICD10CM");
    /** Vocabularies whose codes are shelves, not concepts: a cross-reference to one does not say what a thing is. */
    private static final Set<String> CLASSIFICATIONS = Set.of("ICD10", "ICD10CM", "ICD9", "ICD9CM", "ICD11", "ICDO",
            "ICD-O", "MTHICD9");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The newest version first; one without a version comes last. */
    static final Comparator<@Nullable String> NEWEST_FIRST = Comparator
            .comparing(SourcePriority::versionKey, Comparator.reverseOrder());

    private SourcePriority() {}

    /** Small numbers are heard first. */
    static int ofName(String source, String lang) {
        if (source.equals(Source.CURATOR)) {
            return 0;
        }
        if (source.equals(Source.STARTER)) {
            return 1;
        }
        int first = FIRST.getOrDefault(lang, List.of()).indexOf(source);
        if (first >= 0) {
            return first + 2;
        }
        int last = LAST.getOrDefault(lang, List.of()).indexOf(source);
        return last >= 0 ? LATE + last : UNLISTED;
    }

    /** The place of the best of these sources. */
    static int ofNames(Set<String> sources, String lang) {
        int best = Integer.MAX_VALUE;
        for (String source : sources) {
            best = Math.min(best, ofName(source, lang));
        }
        return best;
    }

    /** Which of several ids a merged concept keeps: the smallest number, then the smallest id. */
    static int ofScheme(String id) {
        String scheme = Curie.prefix(id);
        if (scheme.equals(NAME_ONLY)) {
            return LATE;
        }
        int listed = SCHEMES.indexOf(scheme);
        return listed >= 0 ? listed : UNLISTED;
    }

    /**
     * The numbering in which an id is the only one of its meaning. NANDO numbers a disease once per public scheme
     * (1… designated intractable, 2… paediatric chronic, 3… genetic tests), so each of these is a numbering of its own.
     */
    static String numbering(String id) {
        String scheme = Curie.prefix(id);
        boolean numbered = scheme.equals("NANDO") && id.length() > scheme.length() + 1;
        return numbered ? id.substring(0, scheme.length() + 2) : scheme;
    }

    static boolean classification(String id) {
        return CLASSIFICATIONS.contains(Curie.prefix(id));
    }

    /** Whether at least one of the sources is good enough for a name of it to identify a concept. */
    static boolean reliableNames(Set<String> sources) {
        return !UNRELIABLE_NAMES.containsAll(sources);
    }

    private static String versionKey(@Nullable String version) {
        if (version == null) {
            return "";
        }
        Matcher day = DAY.matcher(version);
        return day.find() ? day.group() : version;
    }
}
