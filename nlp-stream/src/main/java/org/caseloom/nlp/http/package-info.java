/** Structuring over HTTP. */
@NullMarked
package org.caseloom.nlp.http;

import org.jspecify.annotations.NullMarked;
