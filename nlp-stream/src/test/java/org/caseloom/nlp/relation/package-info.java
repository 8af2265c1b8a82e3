/** Sentences that state relations. */
@NullMarked
package org.caseloom.nlp.relation;

import org.jspecify.annotations.NullMarked;
