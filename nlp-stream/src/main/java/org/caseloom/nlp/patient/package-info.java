/** Who the patient is, as far as the text says: age and sex. */
@NullMarked
package org.caseloom.nlp.patient;

import org.jspecify.annotations.NullMarked;
