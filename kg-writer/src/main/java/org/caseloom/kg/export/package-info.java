/**
 * The knowledge as files for other systems. {@link org.caseloom.kg.export.Export} writes one
 * {@link org.caseloom.kg.export.ExportFormat} into an {@link org.caseloom.kg.export.ExportTarget}, a folder or a ZIP that
 * is sent as it is made, case by case, so that memory does not grow with the corpus. What sources do not license for
 * redistribution stays out: {@link org.caseloom.kg.export.Vocabulary} says how a concept may be named outside, and the
 * manifest beside the files lists what is missing. Formats live in packages of their own, which wrap their libraries.
 */
@NullMarked
package org.caseloom.kg.export;

import org.jspecify.annotations.NullMarked;
