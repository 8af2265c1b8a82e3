/**
 * The ontology: the starter one, its checks, its releases. {@link org.caseloom.ontology.OntologyService} sees to it that
 * a release is published before anything is structured. Jena stays inside this module.
 */
@NullMarked
package org.caseloom.ontology;

import org.jspecify.annotations.NullMarked;
