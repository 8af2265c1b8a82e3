/**
 * Which language a text is in. {@link org.caseloom.ingest.language.LanguagePolicy} decides: a tag that the document
 * gives itself is believed; a text with kana is Japanese; a text of kanji without kana is Japanese unless a character
 * is written as only Chinese writes it; a text in Latin letters is English unless another language is clearly more
 * probable (OpenNLP's detector). Short English notes and lists of kanji therefore pass; what is wrongly taken for
 * English is a line of another European language too short to tell, and the tag settles that.
 */
@NullMarked
package org.caseloom.ingest.language;

import org.jspecify.annotations.NullMarked;
