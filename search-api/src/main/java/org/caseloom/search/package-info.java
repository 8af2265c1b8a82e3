/**
 * Asking: {@link org.caseloom.search.SearchService} keeps up with the published release, {@code query} reads what was
 * typed, {@code cases} answers it, {@code elastic} is where documents are found, {@code evidence} says why each was,
 * {@code sparql} reads the graph, {@code http} is the programs' door and {@code pages} the people's.
 */
@NullMarked
package org.caseloom.search;

import org.jspecify.annotations.NullMarked;
