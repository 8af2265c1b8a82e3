/** Parts of a document under their headings, which assertion takes its defaults from, and the sentences in them. */
@NullMarked
package org.caseloom.nlp.section;

import org.jspecify.annotations.NullMarked;
