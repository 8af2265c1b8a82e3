/** Errors that reach people: {@link org.caseloom.contracts.errors.ErrorCode} says what can go wrong and what to do about it. */
@NullMarked
package org.caseloom.contracts.errors;

import org.jspecify.annotations.NullMarked;
