/**
 * Values: reading them as texts write them, and what the release's rules make of them. "体温39℃", "T 39.2" and "febrile
 * to 102.6 F" become one finding with a value.
 */
@NullMarked
package org.caseloom.nlp.quantity;

import org.jspecify.annotations.NullMarked;
