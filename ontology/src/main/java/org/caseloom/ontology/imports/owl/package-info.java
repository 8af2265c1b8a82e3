/**
 * Ontologies and thesauri in RDF: OWL as the OBO Foundry writes it, and SKOS, in RDF/XML, Turtle or N-Triples. Jena reads
 * the syntax triple by triple; no graph is built, so that memory holds only what is taken.
 */
@NullMarked
package org.caseloom.ontology.imports.owl;

import org.jspecify.annotations.NullMarked;
