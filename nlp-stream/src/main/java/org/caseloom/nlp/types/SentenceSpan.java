package org.caseloom.nlp.types;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.SectionType;

/**
 * A sentence. Offsets are UTF-16 units of the document's text, end exclusive.
 *
 * @param section the type of the section it is in; null where nothing tells
 */
public record SentenceSpan(int begin, int end, @Nullable SectionType section) {}
