package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermMatch;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Annotators that know terms, and one negated word: 無熱 denies whatever is called 発熱. A text that holds 不可 cannot be
 * structured.
 */
final class MatcherStructuring implements Structuring {
    static final String PIPELINE = "matcher";
    private static final String NEGATED = "無熱";
    private static final String DENIED = "発熱";

    @Override
    public Reader under(TermRelease release) {
        TermMatcher matcher = TermMatcher.forText(release);
        return new Reader() {
            @Override
            public StructuredDocument mentions(SourceDocument document) {
                return structured(document, release, matcher);
            }

            @Override
            public Optional<ConceptReference> reference(String concept) {
                return release.concepts()
                        .stream()
                        .filter(each -> each.id().equals(concept))
                        .map(Concept::reference)
                        .findFirst();
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public Reader under(TermRelease base, TermRelease release) {
        return under(release);
    }

    @Override
    public String pipeline() {
        return PIPELINE;
    }

    @Override
    public Set<String> wordsDependingOn(String form) {
        return form.equals(DENIED) ? Set.of(NEGATED) : Set.of();
    }

    private static StructuredDocument structured(SourceDocument document, TermRelease release, TermMatcher matcher) {
        if (document.text().contains("不可")) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED, "cannot be structured: " + document.id());
        }
        NormalizedText text = NormalizedText.of(document.text());
        List<Mention> mentions = new ArrayList<>();
        for (TermMatch match : matcher.match(text)) {
            mentions.add(mention(document, text, match.start(), match.end(),
                    match.entries().stream().map(TermEntry::concept).distinct().toList(), Assertion.PRESENT));
        }
        List<Concept> denied = release.concepts()
                .stream()
                .filter(concept -> concept.terms().stream().anyMatch(term -> term.text().equals(DENIED)))
                .toList();
        int at = text.folded().indexOf(NEGATED);
        if (at >= 0 && !denied.isEmpty()) {
            mentions.add(mention(document, text, at, at + NEGATED.length(), denied, Assertion.ABSENT));
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new StructuredDocument(document.id(), document.revision(), document.lang(), document.kind(),
                document.title(), document.published(), document.source(), release.id(), PIPELINE, document.text(),
                null,
                List.of(), sentences(document.text()), mentions, List.of(), List.of(), List.of());
    }

    private static Mention mention(SourceDocument document, NormalizedText text, int start, int end,
            List<Concept> concepts, Assertion assertion) {
        int from = text.originalStart(start);
        int to = text.originalEnd(end);
        return new Mention("m" + start, from, to, document.text().substring(from, to), concepts.getFirst().type(),
                concepts.stream().map(Concept::reference).toList(), assertion, Mention.PATIENT, null, null, null, null,
                null, "term:" + text.folded().substring(start, end), null);
    }

    private static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '。' || i == text.length() - 1) {
                sentences.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        return sentences;
    }
}
