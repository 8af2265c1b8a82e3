package org.caseloom.contracts.structured;

/**
 * A stated relation between two mentions of one document.
 *
 * @param type     for instance {@code causes}, {@code treats}, {@code evidence_for}
 * @param from     id of a mention
 * @param to       id of a mention
 * @param evidence the sentence that states it
 */
public record Relation(String type, String from, String to, Span evidence) {}
