package org.caseloom.nlp.quantity;

import org.caseloom.contracts.terms.Concept;

/** The name of a test with the value that follows it, in a normalised text. */
record Measurement(int start, int end, Concept test, String term, ValueReader.Value value) {}
