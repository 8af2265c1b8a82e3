/** What structuring yields: {@link org.caseloom.contracts.structured.StructuredDocument} and its parts. All offsets are code points into the document's own text. */
@NullMarked
package org.caseloom.contracts.structured;

import org.jspecify.annotations.NullMarked;
