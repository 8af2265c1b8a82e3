/**
 * Every structured document's text, release and mentions, in a Lucene index of our own that answers one question fast:
 * which documents can a change of terms touch? {@link org.caseloom.ontology.corpus.Corpus} is the way in;
 * {@link org.caseloom.ontology.corpus.CorpusFollower} fills it from topic structured-documents. Lucene's types stay in
 * here.
 */
@NullMarked
package org.caseloom.ontology.corpus;

import org.jspecify.annotations.NullMarked;
