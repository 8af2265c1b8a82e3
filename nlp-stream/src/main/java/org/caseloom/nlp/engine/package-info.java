/**
 * From a source document and a release to a structured document. {@link org.caseloom.nlp.engine.StructuringEngine} is
 * the way in, for the stream, for HTTP and for the command line alike.
 */
@NullMarked
package org.caseloom.nlp.engine;

import org.jspecify.annotations.NullMarked;
