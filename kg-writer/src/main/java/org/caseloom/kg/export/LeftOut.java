package org.caseloom.kg.export;

/**
 * Something that an export does not hold.
 *
 * @param what {@code vocabulary} or {@code documents}
 * @param name the source's id; of documents also how they are told apart
 * @param why  in words
 */
public record LeftOut(String what, String name, String why) {}
