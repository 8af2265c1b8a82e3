/** Files of a data folder, as every module writes them. */
@NullMarked
package org.caseloom.contracts.files;

import org.jspecify.annotations.NullMarked;
