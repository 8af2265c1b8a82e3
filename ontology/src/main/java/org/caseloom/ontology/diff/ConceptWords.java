package org.caseloom.ontology.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.words.VocabularyWords;
import org.caseloom.ontology.words.Words;

/** The sentences about concepts; each begins with the concept's name. */
final class ConceptWords {
    private ConceptWords() {}

    static Words of(ConceptChange change) {
        return ChangeWords.words("sentence", change.concept().name(), what(change));
    }

    private static Words what(ConceptChange change) {
        return switch (change) {
            case ConceptChange.Created created -> ChangeWords.words("created", VocabularyWords.of(created.type()),
                    created.labels(), created.concept().id());
            case ConceptChange.Lost lost -> ChangeWords.words("lost", lost.concept().id());
            case ConceptChange.Renamed renamed -> ChangeWords.words("renamed", quoted(renamed.from(), renamed),
                    quoted(renamed.to(), renamed));
            case ConceptChange.LabelAdded added -> ChangeWords.words("label-added",
                    VocabularyWords.of(added.label().kind()), ChangeWords.quoted(added.label()));
            case ConceptChange.LabelRemoved removed -> ChangeWords.words("label-removed",
                    VocabularyWords.of(removed.label().kind()), ChangeWords.quoted(removed.label()));
            case ConceptChange.KindChanged changed -> ChangeWords.words("kind-changed",
                    VocabularyWords.of(changed.from().kind()), ChangeWords.quoted(changed.from()),
                    VocabularyWords.of(changed.to()));
            case ConceptChange.DefinitionChanged changed -> definition(changed);
            case ConceptChange.ParentAdded added -> ChangeWords.words("parent-added",
                    ChangeWords.named(added.parent()));
            case ConceptChange.ParentRemoved removed -> ChangeWords.words("parent-removed",
                    ChangeWords.named(removed.parent()));
            case ConceptChange.MappingAdded added -> ChangeWords.words("mapping-added",
                    VocabularyWords.of(added.mapping().relation()), added.mapping().target());
            case ConceptChange.MappingRemoved removed -> ChangeWords.words("mapping-removed",
                    VocabularyWords.of(removed.mapping().relation()), removed.mapping().target());
            case ConceptChange.StandingChanged changed -> standing(changed);
            case ConceptChange.TypeChanged changed -> ChangeWords.words("type-changed",
                    VocabularyWords.of(changed.from()), VocabularyWords.of(changed.to()));
            case ConceptChange.Merged merged -> ChangeWords.words("merged", ChangeWords.named(merged.from()),
                    String.join(", ", merged.members()));
            case ConceptChange.Split split -> ChangeWords.words("split", ChangeWords.named(split.from()),
                    String.join(", ", split.members()));
            case ConceptChange.MemberAdded added -> ChangeWords.words("member-added", added.member().id(),
                    added.member().source(), added.member().because());
            case ConceptChange.MemberRemoved removed -> ChangeWords.words("member-removed", removed.member().id(),
                    removed.member().source());
            case ConceptChange.AnalyteChanged changed -> values(changed);
            case ConceptChange.SourcesChanged changed -> ChangeWords.words("sources-changed", changed.statements());
        };
    }

    private static Words quoted(String text, ConceptChange.Renamed renamed) {
        return ChangeWords.quoted(text, renamed.lang());
    }

    private static Words definition(ConceptChange.DefinitionChanged changed) {
        String from = changed.from();
        String to = changed.to();
        if (from == null && to != null) {
            return ChangeWords.words("definition-added", ChangeWords.quoted(to, changed.lang()));
        }
        Words old = ChangeWords.quoted(Objects.requireNonNullElse(from, ""), changed.lang());
        return to == null
                ? ChangeWords.words("definition-removed", old)
                : ChangeWords.words("definition-changed", old, ChangeWords.quoted(to, changed.lang()));
    }

    private static Words standing(ConceptChange.StandingChanged changed) {
        return switch (changed.to()) {
            case Standing.Active() -> ChangeWords.words(changed.from() instanceof Standing.Announced
                    ? "standing-changed.kept"
                    : "standing-changed.back");
            case Standing.Announced announced -> ChangeWords.words(changed.from() instanceof Standing.Announced
                    ? "standing-changed.announced.again"
                    : "standing-changed.announced", successors(changed, announced.reason()));
            case Standing.Obsolete obsolete -> ChangeWords.words(changed.from() instanceof Standing.Obsolete
                    ? "standing-changed.obsolete.again"
                    : "standing-changed.obsolete", successors(changed, obsolete.reason()));
        };
    }

    private static Words successors(ConceptChange.StandingChanged changed, @Nullable String reason) {
        List<Words> parts = new ArrayList<>();
        if (!changed.replacedBy().isEmpty()) {
            parts.add(ChangeWords.words("successors.replaced-by", ChangeWords.named(changed.replacedBy())));
        }
        if (!changed.consider().isEmpty()) {
            parts.add(ChangeWords.words("successors.consider", ChangeWords.named(changed.consider())));
        }
        if (reason != null) {
            parts.add(ChangeWords.words("successors.reason", reason));
        }
        return parts.isEmpty() ? ChangeWords.words("successors.none") : joined(parts);
    }

    private static Words values(ConceptChange.AnalyteChanged changed) {
        Analyte from = changed.from();
        Analyte to = changed.to();
        if (to == null) {
            return ChangeWords.words("values-changed.removed");
        }
        List<Words> parts = new ArrayList<>();
        if (from == null || !from.units().equals(to.units())) {
            parts.add(ChangeWords.words("values.units", shown(String.join(", ", to.units()))));
        }
        if (from == null || !Objects.equals(from.defaultUnit(), to.defaultUnit())) {
            parts.add(ChangeWords.words("values.default-unit", shown(to.defaultUnit())));
        }
        if (from == null || !range(from).equals(range(to))) {
            parts.add(ChangeWords.words("values.range", range(to)));
        }
        if (from == null
                ? to.firstComponent() != null || to.secondComponent() != null
                : !pair(from).equals(pair(to))) {
            parts.add(ChangeWords.words("values.pair", pair(to)));
        }
        if (from == null ? !to.conversions().isEmpty() : !from.conversions().equals(to.conversions())) {
            parts.add(ChangeWords.words("values.conversions", conversions(to)));
        }
        return ChangeWords.words(from == null ? "values-changed.added" : "values-changed", joined(parts));
    }

    private static String range(Analyte analyte) {
        return (analyte.plausibleMinimum() == null ? "" : analyte.plausibleMinimum().toPlainString()) + "–"
                + (analyte.plausibleMaximum() == null ? "" : analyte.plausibleMaximum().toPlainString());
    }

    private static String pair(Analyte analyte) {
        return shown(analyte.firstComponent()) + " / " + shown(analyte.secondComponent());
    }

    private static String conversions(Analyte analyte) {
        return shown(String.join(", ", analyte.conversions()
                .stream()
                .map(conversion -> conversion.from() + " → " + conversion.to() + " × "
                        + conversion.factor().toPlainString())
                .toList()));
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    private static Words joined(List<Words> parts) {
        return new Words(String.join("、", parts.stream().map(Words::ja).toList()),
                String.join(", ", parts.stream().map(Words::en).toList()));
    }
}
