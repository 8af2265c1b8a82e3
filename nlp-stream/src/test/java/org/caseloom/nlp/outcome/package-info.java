@NullMarked
package org.caseloom.nlp.outcome;

import org.jspecify.annotations.NullMarked;
