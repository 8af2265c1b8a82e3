/** The ontology Caseloom starts with, written for this project: {@link org.caseloom.ontology.starter.StarterOntology}. */
@NullMarked
package org.caseloom.ontology.starter;

import org.jspecify.annotations.NullMarked;
