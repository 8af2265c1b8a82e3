/** What enters: {@link org.caseloom.contracts.documents.SourceDocument}, the record of truth on topic documents. */
@NullMarked
package org.caseloom.contracts.documents;

import org.jspecify.annotations.NullMarked;
