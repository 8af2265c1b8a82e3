/** The commands. Each is a picocli class that asks the running system, or structures text by itself. */
@NullMarked
package org.caseloom.standalone.cli;

import org.jspecify.annotations.NullMarked;
