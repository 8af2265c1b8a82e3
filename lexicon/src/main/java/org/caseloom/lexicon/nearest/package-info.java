/** Forms that are written alike: what an unknown expression is compared with. */
@NullMarked
package org.caseloom.lexicon.nearest;

import org.jspecify.annotations.NullMarked;
