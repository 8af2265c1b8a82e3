/**
 * Cases as triples. {@link org.caseloom.kg.graph.GraphProjection} makes the tree of a document,
 * {@link org.caseloom.kg.graph.GraphSink} replaces it, in transactions of one or more batches with the offsets in them,
 * in whatever {@link org.caseloom.kg.graph.GraphStore} there is. Jena's types stay in here.
 */
@NullMarked
package org.caseloom.kg.graph;

import org.jspecify.annotations.NullMarked;
