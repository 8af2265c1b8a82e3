package org.caseloom.ontology.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Source;

import static org.caseloom.ontology.check.Severity.INFO;

/** Records that have served their time: exceptions past their day, corrections of what no source says any more. */
final class UpkeepCheck {
    private UpkeepCheck() {}

    static List<Finding> findings(OntologyView view, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        OntologySettings settings = view.ontology().settings();
        for (CheckException exception : settings.exceptions()) {
            if (exception.expires().isBefore(today)) {
                found.add(Finding.of(Check.EXCEPTION_EXPIRED, INFO, "expired", exception.subject(), exception.check(),
                        exception.expires(), exception.reason()));
            }
        }
        Set<String> sources = settings.sources().stream().map(Source::id).collect(Collectors.toSet());
        for (Correction correction : settings.corrections()) {
            if (correction.wrong().equals(correction.right())) {
                found.add(Finding.of(Check.CORRECTION_UNNEEDED, INFO, "same", correction.subject(),
                        correction.wrong()));
            } else if (sources.contains(correction.source()) && view.concept(correction.subject()).isEmpty()
                    && view.owners(Lookup.CLAIM, correction.subject()).isEmpty()) {
                found.add(Finding.of(Check.CORRECTION_UNNEEDED, INFO, "gone", correction.subject(),
                        correction.source(), correction.wrong()));
            }
        }
        return found;
    }
}
