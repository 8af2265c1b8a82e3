package org.caseloom.search.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

import org.caseloom.contracts.structured.Assertion;

/** What is asked of a concept: that a document asserts it in a certain way, or that it does not assert it as present. */
public enum Meaning {
    PRESENT,
    /** Stated not to be so: 発熱なし, "no fever". Not mentioning it is not enough. */
    ABSENT,
    POSSIBLE,
    CONDITIONAL,
    PLANNED,
    HISTORY,
    FAMILY,
    /** Mentioned, whatever is said about it. */
    ANY,
    /** Typed with a minus: documents in which it is present are left out, those that never mention it stay. */
    EXCLUDED;

    /** The name as it stands in requests and answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning of a request's {@code assertion}; empty for a word that is none. */
    public static Optional<Meaning> ofAssertion(String code) {
        return Arrays.stream(values())
                .filter(meaning -> meaning != EXCLUDED && meaning.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The assertions that a document's mention may have to be what is meant; of an exclusion, what must not be. */
    public Set<Assertion> assertions() {
        return switch (this) {
            case PRESENT, EXCLUDED -> EnumSet.of(Assertion.PRESENT);
            case ABSENT -> EnumSet.of(Assertion.ABSENT);
            case POSSIBLE -> EnumSet.of(Assertion.POSSIBLE);
            case CONDITIONAL -> EnumSet.of(Assertion.CONDITIONAL);
            case PLANNED -> EnumSet.of(Assertion.PLANNED);
            case HISTORY -> EnumSet.of(Assertion.HISTORY);
            case FAMILY -> EnumSet.of(Assertion.FAMILY);
            case ANY -> EnumSet.allOf(Assertion.class);
        };
    }

    /**
     * Whether a narrower concept asserted so says the same of the broader one. Who has high fever has fever; who has
     * no high fever may have fever.
     */
    public boolean inheritedFromNarrower() {
        return this != ABSENT;
    }
}
