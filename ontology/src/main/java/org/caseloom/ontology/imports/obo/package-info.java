/**
 * The formats of the OBO Foundry: OBO 1.2 and 1.4, and OBO Graphs JSON. OBO itself is read by the format's reference
 * parser (owlapi-oboformat), whose types stay here; OBO Graphs is plain JSON, of which a few fields are needed.
 */
@NullMarked
package org.caseloom.ontology.imports.obo;

import org.jspecify.annotations.NullMarked;
