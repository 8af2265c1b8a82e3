/**
 * Exports where ontology and graph meet, which do not know each other:
 * {@link org.caseloom.service.together.OpenVocabulary} tells the graph's exports what of the ontology may leave,
 * {@link org.caseloom.standalone.export.StoredExport} works on a data folder on which nothing runs.
 */
@NullMarked
package org.caseloom.standalone.export;

import org.jspecify.annotations.NullMarked;
