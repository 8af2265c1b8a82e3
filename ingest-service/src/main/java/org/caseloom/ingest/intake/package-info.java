/**
 * From a draft to a document: {@link org.caseloom.ingest.intake.Intake} settles its id, kind and language, takes the
 * identifiers out, and refuses what cannot be settled.
 */
@NullMarked
package org.caseloom.ingest.intake;

import org.jspecify.annotations.NullMarked;
