/** Finding many phrases at once, and the policy that decides which hits count. */
@NullMarked
package org.caseloom.lexicon.match;

import org.jspecify.annotations.NullMarked;
