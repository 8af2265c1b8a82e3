/**
 * Values and results: reading them as texts write them, and what the release's rules make of them. "体温39℃", "T 39.2"
 * and "febrile to 102.6 F" become one finding with a value; 「AST, ALTの上昇」 and "CRP was normal" become the findings, or
 * the absent findings, on that side of their tests' thresholds. A test without a rule for what is said stays a test, and
 * a negative result of it an absent mention. The way in is {@link org.caseloom.nlp.quantity.QuantityAnnotator}; names are
 * found by TestNames, values by MeasurementFinder and ValueReader, words by ResultFinder and ResultWords.
 */
@NullMarked
package org.caseloom.nlp.quantity;

import org.jspecify.annotations.NullMarked;
