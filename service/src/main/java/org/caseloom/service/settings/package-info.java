/**
 * What can be set, for a service that runs alone: {@link org.caseloom.service.settings.Setting} is the one table, from
 * which {@code docs/settings.md} is made and which the Helm chart's tests read;
 * {@link org.caseloom.service.settings.Settings} reads environment and file against it. No framework is known here.
 */
@NullMarked
package org.caseloom.service.settings;

import org.jspecify.annotations.NullMarked;
