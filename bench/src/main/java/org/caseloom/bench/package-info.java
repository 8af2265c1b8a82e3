/** The programs behind every number in the README; each class says how it is run and what it prints. */
@NullMarked
package org.caseloom.bench;

import org.jspecify.annotations.NullMarked;
