/**
 * Cases and mentions as CSV (RFC 4180, UTF-8), for statisticians. The columns are listed once, with their meaning, in
 * {@link org.caseloom.kg.export.table.CaseColumn} and {@link org.caseloom.kg.export.table.MentionColumn}.
 */
@NullMarked
package org.caseloom.kg.export.table;

import org.jspecify.annotations.NullMarked;
