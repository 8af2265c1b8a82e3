package org.caseloom.ontology.imports.recognition;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.SourceFile;

/**
 * A file of an import with what it holds.
 *
 * @param content null where nothing was taken; the report says why
 */
public record ReadFile(FileReport report, @Nullable SourceFile content) {}
