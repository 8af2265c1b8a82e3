package org.caseloom.ontology.check;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.ontology.concept.OntologyConcept;

import static org.caseloom.ontology.check.Severity.ERROR;

/** The values of a test: units that exist, a range that is one, and parts of a pair that are tests. */
final class AnalyteCheck implements ConceptCheck {
    @Override
    public void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found) {
        Analyte analyte = concept.analyte();
        if (analyte == null || !concept.inUse()) {
            return;
        }
        for (String unit : units(analyte)) {
            if (!view.units().containsKey(unit)) {
                found.accept(Finding.of(Check.ANALYTE, ERROR, "unit", concept.id(), unit));
            }
        }
        if (analyte.plausibleMinimum() != null && analyte.plausibleMaximum() != null
                && analyte.plausibleMinimum().compareTo(analyte.plausibleMaximum()) >= 0) {
            found.accept(Finding.of(Check.ANALYTE, ERROR, "range", concept.id(),
                    analyte.plausibleMinimum().toPlainString(), analyte.plausibleMaximum().toPlainString()));
        }
        Stream.of(analyte.firstComponent(), analyte.secondComponent())
                .filter(Objects::nonNull)
                .filter(part -> view.inUse(part).filter(test -> test.type() == MentionType.TEST).isEmpty())
                .forEach(part -> found.accept(Finding.of(Check.ANALYTE, ERROR, "part", concept.id(), part)));
    }

    private static Set<String> units(Analyte analyte) {
        Set<String> units = new TreeSet<>(analyte.units());
        if (analyte.defaultUnit() != null) {
            units.add(analyte.defaultUnit());
        }
        analyte.conversions().forEach(conversion -> {
            units.add(conversion.from());
            units.add(conversion.to());
        });
        return units;
    }
}
