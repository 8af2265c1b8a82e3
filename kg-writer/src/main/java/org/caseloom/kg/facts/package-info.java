/**
 * What a structured document says of its patient, as both sinks need it: which concepts hold in which way, and how old
 * the patient is. Plain values, no store.
 */
@NullMarked
package org.caseloom.kg.facts;

import org.jspecify.annotations.NullMarked;
