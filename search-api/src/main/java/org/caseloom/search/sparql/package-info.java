/** Read-only SPARQL over the graph; the only package here that knows Jena. */
@NullMarked
package org.caseloom.search.sparql;

import org.jspecify.annotations.NullMarked;
