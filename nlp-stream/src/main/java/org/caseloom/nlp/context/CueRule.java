package org.caseloom.nlp.context;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;

/**
 * What a phrase says about mentions.
 *
 * @param id          stable, as it stands in the cue of a mention
 * @param assertion   null where it only ends scopes or only names somebody
 * @param experiencer whom it speaks about, where not the patient
 */
record CueRule(String id, @Nullable Assertion assertion, @Nullable String experiencer, Scope scope, Gap gap) {
    /** Reads a row of a cue table; the assertion column is {@code absent}, {@code absent@family} or {@code -}. */
    static CueRule of(String id, String meaning, String scope, String gap) {
        Scope where = Scope.valueOf(scope.toUpperCase(Locale.ROOT).replace('-', '_'));
        Gap near = gap.equals("-") ? Gap.NEAR : Gap.valueOf(gap.toUpperCase(Locale.ROOT));
        if (where == Scope.RELATIVE) {
            return new CueRule(id, null, meaning, where, near);
        }
        if (meaning.equals("-")) {
            return new CueRule(id, null, null, where, near);
        }
        int at = meaning.indexOf('@');
        return new CueRule(id, Assertion.ofCode(at < 0 ? meaning : meaning.substring(0, at)),
                at < 0 ? null : meaning.substring(at + 1), where, near);
    }
}
