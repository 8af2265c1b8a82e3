package org.caseloom.contracts.documents;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Message;

/**
 * One text as it was accepted: identifiers removed, language known, id stable. Value of topic documents.
 *
 * @param id        stable over every load of the same document; also the key on every topic
 * @param revision  1 for the first text under this id, one more for each changed text
 * @param published when the source says it was published, as it says it (an ISO date where it is one)
 * @param source    where it came from: a society, a journal, a file set
 */
public record SourceDocument(String id, long revision, Language lang, DocumentKind kind, @Nullable String title,
        String text, @Nullable String published, @Nullable String source) implements Message {}
