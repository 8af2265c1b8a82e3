package org.caseloom.ingest.privacy;

import java.util.Locale;

import org.caseloom.contracts.documents.Language;

/**
 * Replaces direct identifiers in a text by placeholders such as {@code ［電話番号］} or {@code [phone]}. The label
 * before an identifier stays. Applying it twice changes nothing more. Thread-safe; never fails.
 */
public final class Deidentifier {
    private Deidentifier() {}

    /** The text without the identifiers that have an unambiguous form. */
    public static String clean(String text, Language language) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        String cleaned = text;
        for (Rule rule : Rules.ALL) {
            if (rule.mayBeIn(lowerCase)) {
                cleaned = rule.apply(cleaned, language);
            }
        }
        return cleaned;
    }
}
