package org.caseloom.ontology.diff;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.words.Words;

/** The sentences about what belongs to no concept. */
final class SettingsWords {
    private SettingsWords() {}

    static Words of(SettingsChange change) {
        return switch (change) {
            case SettingsChange.RuleChanged rule -> rule(rule.from(), rule.to());
            case SettingsChange.RefinementChanged refinement -> refinement(refinement.from(), refinement.to());
            case SettingsChange.UnitChanged unit -> unit(unit.from(), unit.to());
            case SettingsChange.StopFormChanged form -> ChangeWords.words(
                    form.added() ? "stop-form.added" : "stop-form.removed", form.form());
            case SettingsChange.CorrectionChanged correction -> correction(correction.correction(),
                    correction.added());
            case SettingsChange.SeparationChanged separation -> ChangeWords.words(
                    separation.added() ? "separation.added" : "separation.removed", separation.separation().member(),
                    ChangeWords.named(separation.concept()), separation.separation().reason());
            case SettingsChange.SourceChanged source -> source(source.from(), source.to());
            case SettingsChange.ExceptionChanged exception -> ChangeWords.words(
                    exception.added() ? "exception.added" : "exception.removed", exception.exception().check(),
                    exception.exception().subject(), exception.exception().expires(),
                    exception.exception().reason());
        };
    }

    private static Words rule(SettingsChange.@Nullable NamedRule from, SettingsChange.@Nullable NamedRule to) {
        if (from != null && to != null) {
            return ChangeWords.words("rule.changed", to.rule().id(), meaning(from), meaning(to));
        }
        SettingsChange.NamedRule only = from == null ? Objects.requireNonNull(to) : from;
        return ChangeWords.words(from == null ? "rule.added" : "rule.removed", only.rule().id(), meaning(only));
    }

    /** {@code body temperature >= 37.5 celsius: fever}. */
    private static Words meaning(SettingsChange.NamedRule named) {
        QuantityRule rule = named.rule();
        StringBuilder threshold = new StringBuilder(rule.comparator().sign()).append(' ')
                .append(rule.threshold().toPlainString());
        if (rule.unit() != null) {
            threshold.append(' ').append(rule.unit());
        }
        Words whom = rule.sex() == null
                ? Words.same("")
                : ChangeWords.words("rule.whom." + sex(rule.sex()), rule.sex());
        Words age = rule.minimumAge() == null
                ? Words.same("")
                : ChangeWords.words("rule.age", rule.minimumAge());
        return ChangeWords.words("rule.meaning", named.test().name(), threshold, named.finding().name(), whom, age);
    }

    /** {@code diabetes with 2 of (antibody, insulin): type-1-diabetes}, by ids. */
    private static Words refinement(@Nullable RefinementRule from, @Nullable RefinementRule to) {
        if (from != null && to != null) {
            return ChangeWords.words("refinement.changed", to.id(), meaning(from), meaning(to));
        }
        RefinementRule only = from == null ? Objects.requireNonNull(to) : from;
        return ChangeWords.words(from == null ? "refinement.added" : "refinement.removed", only.id(), meaning(only));
    }

    private static Words meaning(RefinementRule rule) {
        return ChangeWords.words("refinement.meaning", rule.concept(), rule.least(),
                String.join(", ", rule.evidence()), rule.refined());
    }

    private static String sex(String sex) {
        return sex.equals("male") || sex.equals("female") ? sex : "other";
    }

    private static Words unit(@Nullable Unit from, @Nullable Unit to) {
        if (to == null) {
            return ChangeWords.words("unit.removed", Objects.requireNonNull(from).id(), from.symbol());
        }
        Words conversion = to.convertsTo() == null
                ? ChangeWords.words("unit.conversion.none")
                : ChangeWords.words("unit.conversion", to.convertsTo(),
                        to.factor() == null ? "1" : to.factor().toPlainString());
        return ChangeWords.words(from == null ? "unit.added" : "unit.changed", to.id(), to.symbol(),
                String.join(", ", to.symbols()), conversion);
    }

    private static Words correction(Correction correction, boolean added) {
        Words right = correction.right() == null
                ? ChangeWords.words("correction.dropped")
                : ChangeWords.words("quote", correction.right());
        return ChangeWords.words(added ? "correction.added" : "correction.removed", correction.source(),
                correction.subject(), ChangeWords.words("quote", correction.wrong()), right);
    }

    private static Words source(@Nullable Source from, @Nullable Source to) {
        if (to == null) {
            return ChangeWords.words("source.removed", Objects.requireNonNull(from).id(), from.title());
        }
        if (from == null) {
            return ChangeWords.words("source.added", to.id(), to.title(), version(to));
        }
        return Objects.equals(from.version(), to.version())
                ? ChangeWords.words("source.details", to.id(), to.title())
                : ChangeWords.words("source.updated", to.id(), to.title(), version(from), version(to));
    }

    private static Words version(Source source) {
        return source.version() == null ? ChangeWords.words("source.no-version") : Words.same(source.version());
    }
}
