/** Documents in Elasticsearch; the only package that knows its client. */
@NullMarked
package org.caseloom.search.elastic;

import org.jspecify.annotations.NullMarked;
