package org.caseloom.ontology.imports;

/**
 * Something a person should know of a file that was read.
 *
 * @param code    stable: {@code LABEL_IS_NA}, {@code OBSOLETE_SYNONYMS_DROPPED}
 * @param count   how often
 * @param example the first place: a line number or id, and what stood there
 * @param meaning one sentence: what was done and why
 */
public record Remark(String code, int count, String example, String meaning) {}
