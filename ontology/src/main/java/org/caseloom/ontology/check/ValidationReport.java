package org.caseloom.ontology.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a validation found, by check and severity: errors first. Immutable.
 *
 * @param changedConcepts how many concepts differ from the release in force
 */
public record ValidationReport(List<CheckResult> results, int changedConcepts) {
    /** Whether an error that no exception lets pass forbids publishing. */
    public boolean blocks() {
        return results.stream().anyMatch(CheckResult::blocks);
    }

    /** The errors that forbid publishing, as far as they are put into words. */
    public List<ValidationMessage> blocking() {
        return results.stream()
                .filter(CheckResult::blocks)
                .flatMap(result -> result.messages().stream())
                .filter(message -> message.acceptedBy() == null)
                .toList();
    }

    /** The kinds of warnings that the draft raises and that a person has to accept, once each, when publishing. */
    public Set<Check> questions() {
        Set<Check> asked = EnumSet.noneOf(Check.class);
        results.stream().filter(CheckResult::asks).map(CheckResult::check).forEach(asked::add);
        return asked;
    }

    /** How many messages of each severity the draft brings. */
    public Map<Severity, Integer> counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        results.forEach(result -> counts.merge(result.severity(), result.fresh(), Integer::sum));
        return counts;
    }

    /** The messages of a check, as far as they are put into words. */
    public List<ValidationMessage> messages(Check check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .flatMap(result -> result.messages().stream())
                .toList();
    }
}
