package org.caseloom.ontology.imports;

/** A definition as a source states it. */
public record SourceDefinition(String text, String lang) {}
