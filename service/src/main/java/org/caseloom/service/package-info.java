/**
 * Each service as a process of its own, and what services have in common when they serve. The way in is
 * {@code org.caseloom.service.alone}; {@link org.caseloom.service.settings} holds what can be set.
 */
@NullMarked
package org.caseloom.service;

import org.jspecify.annotations.NullMarked;
