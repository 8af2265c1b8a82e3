/**
 * Drugs beyond the names that the ontology lists, and how they were given. {@link
 * org.caseloom.nlp.medication.DrugNameAnnotator} completes names and finds further ones by their grammar, {@link
 * org.caseloom.nlp.medication.DosingAnnotator} reads doses, routes, frequencies and changes.
 */
@NullMarked
package org.caseloom.nlp.medication;

import org.jspecify.annotations.NullMarked;
