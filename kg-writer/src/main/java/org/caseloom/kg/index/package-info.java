/**
 * Cases as entries of Elasticsearch. {@link org.caseloom.kg.index.IndexEntry} makes the entry of a document,
 * {@link org.caseloom.kg.index.CaseIndices} the index, {@link org.caseloom.kg.index.IndexSink} writes in bulk.
 * Elasticsearch's types stay in here.
 */
@NullMarked
package org.caseloom.kg.index;

import org.jspecify.annotations.NullMarked;
