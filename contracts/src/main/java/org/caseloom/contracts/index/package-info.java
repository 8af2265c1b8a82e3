/** The shape of an entry in Elasticsearch, which kg-writer writes and search-api reads. */
@NullMarked
package org.caseloom.contracts.index;

import org.jspecify.annotations.NullMarked;
