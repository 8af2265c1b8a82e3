/**
 * Cases as triples. {@link org.caseloom.kg.graph.GraphProjection} makes the tree of a document,
 * {@link org.caseloom.kg.graph.CaseTree} replaces it in a graph, {@link org.caseloom.kg.graph.GraphSink} does so in
 * batches with the offsets in the same transaction. Jena's types stay in here.
 */
@NullMarked
package org.caseloom.kg.graph;

import org.jspecify.annotations.NullMarked;
