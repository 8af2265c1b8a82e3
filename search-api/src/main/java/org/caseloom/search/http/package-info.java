/** The REST interface: requests in, records out, every failure a problem document. */
@NullMarked
package org.caseloom.search.http;

import org.jspecify.annotations.NullMarked;
