/**
 * Characters and surface forms: {@link org.caseloom.lexicon.text.NormalizedText} makes spellings equal without losing
 * their place, {@link org.caseloom.lexicon.match.TermMatcher} finds a release's terms in it.
 */
@NullMarked
package org.caseloom.lexicon;

import org.jspecify.annotations.NullMarked;
