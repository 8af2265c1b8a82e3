/** Text with its mentions marked, as HTML that hostile text cannot break. */
@NullMarked
package org.caseloom.search.markup;

import org.jspecify.annotations.NullMarked;
