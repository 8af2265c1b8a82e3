/** The way in over HTTP: single documents and bulk uploads. Problems are answered as RFC 9457 documents. */
@NullMarked
package org.caseloom.ingest.http;

import org.jspecify.annotations.NullMarked;
