/** Why a document was found: the sentences, what is marked in them, and the rule and cue behind each mark. */
@NullMarked
package org.caseloom.search.evidence;

import org.jspecify.annotations.NullMarked;
