/**
 * The curator's loop: {@link org.caseloom.ontology.curation.Curation} opens drafts, edits, imports, validates,
 * publishes and rolls back. It knows neither HTTP nor Kafka; both call it or are told by it.
 */
@NullMarked
package org.caseloom.ontology.curation;

import org.jspecify.annotations.NullMarked;
