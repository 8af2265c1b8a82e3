/**
 * One service as a process of its own: {@link org.caseloom.service.alone.CaseloomService} is the program,
 * {@link org.caseloom.service.alone.RunningService} the order of its start and end,
 * {@link org.caseloom.service.alone.Parts} what of Caseloom each service has inside.
 */
@NullMarked
package org.caseloom.service.alone;

import org.jspecify.annotations.NullMarked;
