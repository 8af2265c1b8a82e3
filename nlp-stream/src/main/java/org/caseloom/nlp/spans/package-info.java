/** The flat form of a structured document that scorers read: {@code structure --as spans}. */
@NullMarked
package org.caseloom.nlp.spans;

import org.jspecify.annotations.NullMarked;
