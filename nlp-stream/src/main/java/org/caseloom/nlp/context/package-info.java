/**
 * How mentions are meant: absent, possible, history, family and the rest. The cues of each language are tables beside
 * this package, the scopes they act in are shared machinery, and every assertion names the cue and the rule that made it.
 */
@NullMarked
package org.caseloom.nlp.context;

import org.jspecify.annotations.NullMarked;
