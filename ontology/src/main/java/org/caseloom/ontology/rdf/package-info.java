/**
 * Concepts as RDF and back. {@link org.caseloom.ontology.rdf.ConceptQuads} writes, {@link org.caseloom.ontology.rdf.OntologyReader}
 * reads; the graph of a quad is the source that states it, so provenance costs no triple and a source can be left out.
 */
@NullMarked
package org.caseloom.ontology.rdf;

import org.jspecify.annotations.NullMarked;
