/**
 * The curator's loop. The way in is {@link org.caseloom.ontology.curation.Curation}: its
 * {@link org.caseloom.ontology.curation.Drafts} are opened, edited and imported into, it validates, previews and
 * publishes them, and its {@link org.caseloom.ontology.curation.Releases} know what is in force and bring earlier
 * releases back. It knows neither HTTP nor Kafka; both call it or are told by it.
 */
@NullMarked
package org.caseloom.ontology.curation;

import org.jspecify.annotations.NullMarked;
