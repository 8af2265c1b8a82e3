/**
 * Readers of the file formats Caseloom takes: plain text, JSON Lines, and JSON Lines under gzip.
 * {@link org.caseloom.ingest.formats.Parts} finds the files of a folder that are read,
 * {@link org.caseloom.ingest.formats.PartReader} streams one of them: each document comes out as a
 * {@link org.caseloom.ingest.formats.Reading}, a draft or a rejection with its line, and a bad line never stops the
 * file. At most one line is in memory.
 */
@NullMarked
package org.caseloom.ingest.formats;

import org.jspecify.annotations.NullMarked;
