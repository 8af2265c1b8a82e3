/**
 * Takes direct identifiers out of a text before anything of it is stored or sent on.
 * {@link org.caseloom.ingest.privacy.Deidentifier} replaces, by a placeholder in brackets, what has an unambiguous
 * form or follows a label that names it: e-mail and web addresses, telephone and fax numbers, postal codes with 〒,
 * labelled numbers of patients, records and insurers, labelled names. Values, doses, dates and ages stay as they are.
 * Dates are not shifted yet, and names without a label are not found: this is a first layer, not anonymisation.
 */
@NullMarked
package org.caseloom.ingest.privacy;

import org.jspecify.annotations.NullMarked;
