package org.caseloom.ontology.corpus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Message;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;

/**
 * What the corpus needs of a structured document. It is read from the same JSON: the parts that are not named here,
 * most of it, are passed over.
 *
 * @param release  the release that made it
 * @param pipeline the version of the code that made it
 * @param mentions of concepts by their ids alone: what they are called, the release tells
 */
public record CorpusEntry(String id, long revision, Language lang, DocumentKind kind, @Nullable String title,
        @Nullable String published, @Nullable String source, String release, @Nullable String pipeline, String text,
        List<Mention> mentions) implements Message {

    public CorpusEntry {
        mentions = mentions == null ? List.of() : mentions.stream().map(CorpusEntry::bare).toList();
    }

    /** A mention as one compares it; thousands of documents are kept, so without what is known anyway. */
    private static Mention bare(Mention mention) {
        List<ConceptReference> ids = mention.concepts()
                .stream()
                .map(concept -> new ConceptReference(concept.id(), Map.of(), null))
                .toList();
        return new Mention(mention.id(), mention.start(), mention.end(), mention.text(), mention.type(), ids,
                mention.assertion(), mention.experiencer(), mention.severity(), mention.course(), mention.site(),
                mention.laterality(), mention.multiplicity(), mention.value(), mention.time(), mention.rule(),
                mention.cue());
    }

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
                .map(ConceptReference::id)
                .collect(Collectors.toSet());
    }
}
