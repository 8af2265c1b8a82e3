package org.caseloom.kg.reconciliation;

/** A document as one place holds it: in which revision, annotated by which release. */
public record Copy(String document, long revision, String release) {}
