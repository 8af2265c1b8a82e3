/**
 * The records that cross the borders between services, the topics they travel on, and their JSON. Start with
 * {@link org.caseloom.contracts.documents.SourceDocument} and
 * {@link org.caseloom.contracts.structured.StructuredDocument}. No framework, no I/O.
 */
@NullMarked
package org.caseloom.contracts;

import org.jspecify.annotations.NullMarked;
