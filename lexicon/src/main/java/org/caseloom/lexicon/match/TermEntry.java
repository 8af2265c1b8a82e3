package org.caseloom.lexicon.match;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;

/** A surface form and the concept it names. */
public record TermEntry(Concept concept, Term term) {}
