/** How documents are divided. */
@NullMarked
package org.caseloom.nlp.section;

import org.jspecify.annotations.NullMarked;
