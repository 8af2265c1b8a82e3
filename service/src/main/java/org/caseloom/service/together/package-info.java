/**
 * What joins services in one process that do not know each other: each is a port of one of them, filled by another. A
 * service alone has those of its own parts; what is in another process is reached by
 * {@link org.caseloom.service.apart}.
 */
@NullMarked
package org.caseloom.service.together;

import org.jspecify.annotations.NullMarked;
