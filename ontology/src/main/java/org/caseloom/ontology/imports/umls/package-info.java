/**
 * Releases that a user has a licence for: the Metathesaurus of the UMLS in RRF, and SNOMED CT in RF2. Nothing of either ships
 * with Caseloom, and neither leaves in an export. The tables that name concepts ({@link
 * org.caseloom.ontology.imports.umls.MetathesaurusReader}, {@link org.caseloom.ontology.imports.umls.SnomedReader}) are read as
 * streams, with what the other tables beside them say.
 */
@NullMarked
package org.caseloom.ontology.imports.umls;

import org.jspecify.annotations.NullMarked;
