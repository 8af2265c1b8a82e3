package org.caseloom.ontology.imports.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * Codes of ICD-10 in the Japanese edition as tables write them: without a dot ({@code R529}), full-width, with a letter
 * for a subdivision of Japan's own ({@code P071b}), or with a digit for the site where the fourth character is missing
 * ({@code M45-9}), which then say no more than the category. Stateless.
 */
final class Icd10 {
    static final String PREFIX = "ICD10:";

    private static final Pattern CODE = Pattern.compile("([A-Za-z]\\d[0-9A-Z])\\.?([0-9A-Z]{0,2}[a-z]?)\\.?");
    private static final Pattern SITE_ONLY = Pattern.compile("([A-Z]\\d\\d)-\\d");
    /** A subdivision that skips the fourth character: {@code F15.-a}, caffeine in all of F15. */
    private static final Pattern ACROSS = Pattern.compile("([A-Z]\\d\\d)\\.?-([a-z])");
    private static final Pattern RANGE = Pattern.compile("[A-Z]\\d\\d-[A-Z]\\d\\d");

    private Icd10() {}

    /** {@code ICD10:R52.9} of {@code R529}; empty where it is no code. */
    static Optional<String> curie(String written) {
        String code = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (RANGE.matcher(code).matches()) {
            return Optional.of(PREFIX + code);
        }
        Matcher across = ACROSS.matcher(code);
        if (across.matches()) {
            return Optional.of(PREFIX + across.group(1) + ".-" + across.group(2));
        }
        Matcher site = SITE_ONLY.matcher(code);
        Matcher parts = CODE.matcher(site.matches() ? site.group(1) : code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String category = parts.group(1).toUpperCase(Locale.ROOT);
        return Optional.of(PREFIX + category + (parts.group(2).isEmpty() ? "" : "." + parts.group(2)));
    }

    /**
     * What a code classifies: chapter XVIII (R) findings, chapters XX and XXI (V to Z) causes and encounters, which
     * annotate nothing, and the others diseases.
     */
    static @Nullable MentionType type(String curie) {
        char chapter = curie.charAt(curie.indexOf(':') + 1);
        if (chapter == 'R') {
            return MentionType.FINDING;
        }
        return chapter >= 'V' && chapter <= 'Z' ? null : MentionType.DISEASE;
    }
}
