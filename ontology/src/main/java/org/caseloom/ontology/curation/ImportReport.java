package org.caseloom.ontology.curation;

import java.util.List;

import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.imports.recognition.FileReport;
import org.caseloom.ontology.merge.MergeReport;

/**
 * What an import did.
 *
 * @param files        each file: taken, skipped, unknown or damaged, and why
 * @param milliseconds from the first file read to the draft on disk
 */
public record ImportReport(DraftInfo draft, List<FileReport> files, MergeReport merge, long milliseconds) {}
