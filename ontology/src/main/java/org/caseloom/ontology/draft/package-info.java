/**
 * Changes that are not published yet. An {@link org.caseloom.ontology.draft.Edit} says what a curator wants,
 * {@link org.caseloom.ontology.draft.Editor} what that makes of the ontology, and a
 * {@link org.caseloom.ontology.draft.Draft} collects it over the release in force.
 */
@NullMarked
package org.caseloom.ontology.draft;

import org.jspecify.annotations.NullMarked;
