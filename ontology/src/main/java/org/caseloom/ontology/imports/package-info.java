/**
 * Reading ontologies and terminologies in their own formats. {@link org.caseloom.ontology.imports.SourceFile} is what
 * every reader yields; nothing here knows what other sources say.
 */
@NullMarked
package org.caseloom.ontology.imports;

import org.jspecify.annotations.NullMarked;
