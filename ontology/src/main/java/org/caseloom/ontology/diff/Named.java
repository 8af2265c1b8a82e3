package org.caseloom.ontology.diff;

import org.caseloom.ontology.words.Words;

/**
 * A concept as sentences name it.
 *
 * @param name its preferred labels, each where the language has one
 */
public record Named(String id, Words name) {}
