/**
 * Bulk loads. {@link org.caseloom.ingest.jobs.JobRun} reads the files of one and sends what is in them;
 * {@link org.caseloom.ingest.jobs.JobTally} counts what became of each document;
 * {@link org.caseloom.ingest.jobs.JobBook} keeps the tallies of all loads over restarts, by the topics jobs and
 * progress.
 */
@NullMarked
package org.caseloom.ingest.jobs;

import org.jspecify.annotations.NullMarked;
