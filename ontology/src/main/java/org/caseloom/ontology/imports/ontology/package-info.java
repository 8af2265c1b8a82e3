/**
 * What the formats of whole ontologies have in common: which source an ontology is, which of its concepts are its own
 * and what they are to annotators ({@link org.caseloom.ontology.imports.ontology.SourceProfile}), how identifiers,
 * names and licences are put into one shape, and the place where a reader collects what it finds ({@link
 * org.caseloom.ontology.imports.ontology.OntologyStatements}).
 */
@NullMarked
package org.caseloom.ontology.imports.ontology;

import org.jspecify.annotations.NullMarked;
