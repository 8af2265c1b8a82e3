package org.caseloom.lexicon.match;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.lexicon.text.NormalizedText;

/** Surface forms that never name a concept, however they are written. Immutable and thread-safe. */
public final class StopForms {
    private final Set<String> folded;

    private StopForms(Set<String> folded) {
        this.folded = folded;
    }

    /** The stop forms of a release. */
    public static StopForms of(Collection<String> forms) {
        return new StopForms(forms.stream()
                .map(StopForms::key)
                .filter(form -> !form.isEmpty())
                .flatMap(form -> LongVowels.spellings(form).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The form as matching compares it: folded, without blanks around. */
    public static String key(String form) {
        return NormalizedText.fold(form).strip();
    }

    /** Whether a form must not match. */
    public boolean contains(String form) {
        return !folded.isEmpty() && folded.contains(key(form));
    }

    Set<String> keys() {
        return folded;
    }
}
