/**
 * The curator's work from a terminal: one {@link org.caseloom.standalone.curator.Desk} over the running system, one
 * over the store of a data folder on which nothing runs.
 */
@NullMarked
package org.caseloom.standalone.curator;

import org.jspecify.annotations.NullMarked;
