package org.caseloom.nlp.section;

import org.caseloom.contracts.structured.SectionType;

/**
 * A heading in a normalised text, with its brackets or colon.
 *
 * @param titleStart where the words between the brackets begin
 * @param titleEnd   exclusive
 */
record Heading(int start, int end, int titleStart, int titleEnd, SectionType type) {}
