/**
 * What a service alone asks of another one over HTTP: the same ports that {@link org.caseloom.service.together} fills in
 * one process. Where the other is away there is no number, and the asker goes on.
 */
@NullMarked
package org.caseloom.service.apart;

import org.jspecify.annotations.NullMarked;
