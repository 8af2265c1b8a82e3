/** The system that runs on a data folder, seen from the commands of another process. */
@NullMarked
package org.caseloom.standalone.client;

import org.jspecify.annotations.NullMarked;
