/** Each service as a process of its own, as a cluster runs them, with a real broker and a real Elasticsearch. */
@NullMarked
package org.caseloom.standalone.apart;

import org.jspecify.annotations.NullMarked;
