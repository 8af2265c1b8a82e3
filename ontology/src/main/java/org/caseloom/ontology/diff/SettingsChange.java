package org.caseloom.ontology.diff;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;

/** A change of something that belongs to no concept. Null stands for what was not there, or is not any more. */
public sealed interface SettingsChange extends Change {
    /** A rule with the names of the concepts it speaks of. */
    record NamedRule(QuantityRule rule, Named test, Named finding) {}

    record RuleChanged(@Nullable NamedRule from, @Nullable NamedRule to) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.RULE_CHANGED;
        }
    }

    record RefinementChanged(@Nullable RefinementRule from, @Nullable RefinementRule to) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.REFINEMENT_CHANGED;
        }
    }

    record UnitChanged(@Nullable Unit from, @Nullable Unit to) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.UNIT_CHANGED;
        }
    }

    record StopFormChanged(String form, boolean added) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.STOP_FORM_CHANGED;
        }
    }

    record CorrectionChanged(Correction correction, boolean added) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CORRECTION_CHANGED;
        }
    }

    record SeparationChanged(Separation separation, Named concept, boolean added) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.SEPARATION_CHANGED;
        }
    }

    record SourceChanged(@Nullable Source from, @Nullable Source to) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.SOURCE_CHANGED;
        }
    }

    record ExceptionChanged(CheckException exception, boolean added) implements SettingsChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.EXCEPTION_CHANGED;
        }
    }
}
