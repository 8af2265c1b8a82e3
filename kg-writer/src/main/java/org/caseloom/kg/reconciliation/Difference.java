package org.caseloom.kg.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * A document that one place does not hold as it should.
 *
 * @param where    the place that differs
 * @param expected the revision it should hold; null where it should hold none
 * @param found    the revision it holds; null where it holds none
 * @param what     the same in words
 */
public record Difference(String document, Place where, @Nullable Long expected, @Nullable Long found, String what) {}
