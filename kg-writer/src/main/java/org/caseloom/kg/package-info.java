/**
 * Writes what structuring found into the graph and into the index, and checks that nothing is missing anywhere. The way
 * in is {@link org.caseloom.kg.WriterService}; what a case looks like in RDF is told in the resource
 * {@code vocabulary.ttl} and checked by {@code shapes.ttl}.
 */
@NullMarked
package org.caseloom.kg;

import org.jspecify.annotations.NullMarked;
