package org.caseloom.ontology.curation;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** Who does something; nothing is changed by nobody. */
final class Author {
    private Author() {}

    static void require(@Nullable String author) {
        if (author == null || author.isBlank()) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, "say who you are: author is missing");
        }
    }
}
