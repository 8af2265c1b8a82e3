package org.caseloom.contracts.structured;

/**
 * The words that settled an assertion, and the rule that read them.
 *
 * @param rule stable id of the rule, for instance {@code ja.absent.not-observed}
 */
public record Cue(int start, int end, String rule) {}
