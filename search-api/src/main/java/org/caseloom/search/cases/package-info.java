/** Finding documents: the question put to the index, the port to it, and the answer with facets and evidence. */
@NullMarked
package org.caseloom.search.cases;

import org.jspecify.annotations.NullMarked;
