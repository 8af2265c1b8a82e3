/**
 * Finds out what the files of a folder are and reads them one after the other: {@link
 * org.caseloom.ontology.imports.recognition.FolderReader} is the entrance, and the only place that knows all formats.
 */
@NullMarked
package org.caseloom.ontology.imports.recognition;

import org.jspecify.annotations.NullMarked;
