package org.caseloom.ontology.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Message;

/**
 * What the corpus needs of a structured document. It is read from the same JSON: the parts that are not named here,
 * most of it, are passed over.
 *
 * @param release the release that made it
 */
public record CorpusEntry(String id, long revision, Language lang, DocumentKind kind, @Nullable String title,
        @Nullable String published, @Nullable String source, String release, String text,
        List<MentionConcepts> mentions) implements Message {

    public CorpusEntry {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** A mention's concepts. */
    public record MentionConcepts(List<ConceptId> concepts) {
        public MentionConcepts {
            concepts = concepts == null ? List.of() : List.copyOf(concepts);
        }
    }

    /** A concept's id. */
    public record ConceptId(String id) {}

    /**
     * This entry, where it has what an entry cannot be without; JSON can leave anything out.
     *
     * @throws CaseloomException where something is missing or cannot be indexed
     */
    CorpusEntry whole(String key) {
        if (!key.equals(id) || release == null || text == null || lang == null || kind == null) {
            throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE,
                    "a structured document needs its key as id, and lang, kind, release and text; " + key
                            + " lacks one");
        }
        return this;
    }

    /** The text as it was before structuring. */
    public SourceDocument document() {
        return new SourceDocument(id, revision, lang, kind, title, text, published, source);
    }

    /** The ids of the concepts its mentions name, each once. */
    public Set<String> concepts() {
        return mentions.stream()
                .flatMap(mention -> mention.concepts().stream())
                .map(ConceptId::id)
                .collect(Collectors.toSet());
    }
}
