/**
 * The way in: files, uploads and single documents become records on topic documents.
 * {@link org.caseloom.ingest.IngestService} is the service; below it {@link org.caseloom.ingest.formats formats} reads,
 * {@link org.caseloom.ingest.intake intake} judges, {@link org.caseloom.ingest.identity identity} numbers and sends,
 * and {@link org.caseloom.ingest.jobs jobs} counts.
 */
@NullMarked
package org.caseloom.ingest;

import org.jspecify.annotations.NullMarked;
