/** The curator's loop over HTTP, under {@code /api/ontology}; releases and concepts as Turtle where that is asked for. */
@NullMarked
package org.caseloom.ontology.http;

import org.jspecify.annotations.NullMarked;
