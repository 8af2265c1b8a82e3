package org.caseloom.ontology.diff;

/** One thing that differs between two moments of the ontology. */
public sealed interface Change permits ConceptChange, SettingsChange {
    ChangeKind kind();
}
