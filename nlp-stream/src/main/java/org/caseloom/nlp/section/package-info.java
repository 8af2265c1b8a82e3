/** Parts of a document under their headings; assertion takes its defaults from them. */
@NullMarked
package org.caseloom.nlp.section;

import org.jspecify.annotations.NullMarked;
