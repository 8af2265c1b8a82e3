/** Starting and stopping everything: {@link org.caseloom.standalone.launch.Launcher} is the order, {@code Beans} what the services share. */
@NullMarked
package org.caseloom.standalone.launch;

import org.jspecify.annotations.NullMarked;
