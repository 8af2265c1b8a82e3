package org.caseloom.nlp.types;

import org.caseloom.contracts.structured.SectionType;

/**
 * A section with its heading. Offsets are UTF-16 units of the document's text, end exclusive.
 *
 * @param headingEnd behind the heading with its brackets or colon; the begin where the section has none
 * @param title      the words of the heading; empty where it has none
 */
public record SectionSpan(int begin, int end, int headingEnd, SectionType type, String title) {}
