/**
 * What the ontology consists of, as a curator sees it: {@link org.caseloom.ontology.concept.OntologyConcept} with every
 * statement about it and the sources that make the statement. No RDF here; package {@code rdf} writes and reads it.
 */
@NullMarked
package org.caseloom.ontology.concept;

import org.jspecify.annotations.NullMarked;
