package org.caseloom.nlp.types;

/**
 * A relation that the text states. Offsets of the words that state it are UTF-16 units of the document's text, end
 * exclusive; ends are places in the list that {@link Evidences#all} gave last.
 *
 * @param type as in {@link org.caseloom.contracts.structured.Relation}
 */
public record StatedRelation(int begin, int end, String type, int from, int to) {}
