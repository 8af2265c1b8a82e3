package org.caseloom.ontology.impact;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;

/**
 * A place where a document changes.
 *
 * @param document its id
 * @param sentence the sentence it is in; the neighbourhood, where that is very long
 * @param start    of the mention within the sentence, in code points
 * @param end      exclusive
 * @param before   null where the mention is gained
 * @param after    null where the mention is lost
 */
public record Example(ChangeKind kind, String document, @Nullable String title, Language lang, String sentence,
        int start, int end, @Nullable Mention before, @Nullable Mention after) {}
