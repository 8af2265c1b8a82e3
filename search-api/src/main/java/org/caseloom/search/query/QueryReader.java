package org.caseloom.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermMatch;
import org.caseloom.lexicon.text.CodePoints;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.search.release.ReleaseView;

/**
 * Reads what was typed into a search field, with the terms of one release. In this order: quoted stretches are words;
 * ids and codes are their concepts; the release's terms are concepts, leftmost and longest; what remains is words.
 * {@code -X} leaves out documents with X; {@code Xなし} and {@code no X} ask for documents that deny it, and deny
 * what is joined to X by ・, や or "or" as well. Never fails:
 * what is not understood is looked for as it stands. Immutable and thread-safe.
 */
public final class QueryReader {
    /** Longest query that is read, in UTF-16 units; beyond it lies a pasted document, not a question. */
    public static final int LONGEST = 2000;

    private static final Pattern QUOTED_OR_TOKEN = Pattern.compile("(-?)\"([^\"]+)\"|[^\\s\"]+");
    private static final Pattern IDENTIFIER = Pattern.compile("(-?)(\\S+?)[,;、。]?");

    private final ReleaseView release;

    public QueryReader(ReleaseView release) {
        this.release = release;
    }

    /**
     * Reads a query.
     *
     * @param meaning what is asked of concepts where the query does not say it
     * @param chosen  ids of further concepts, from facets or links
     * @throws CaseloomException where the query is too long or a chosen concept is not in the release
     */
    public UnderstoodQuery read(String query, Meaning meaning, List<String> chosen) {
        if (query.length() > LONGEST) {
            throw new CaseloomException(ErrorCode.INVALID_QUERY,
                    "the query has " + query.length() + " characters; at most " + LONGEST + " are read");
        }
        Reading reading = new Reading(query, meaning);
        reading.read();
        for (String id : chosen) {
            reading.concepts.add(chosen(id, meaning));
        }
        return new UnderstoodQuery(query, release.id(), reading.concepts, reading.words);
    }

    private AskedConcept chosen(String id, Meaning meaning) {
        boolean excluded = id.startsWith("-");
        String wanted = excluded ? id.substring(1) : id;
        List<Concept> found = release.concept(wanted).map(List::of).orElseGet(() -> release.identified(wanted));
        if (found.isEmpty()) {
            throw new CaseloomException(ErrorCode.NOT_FOUND,
                    "no concept " + wanted + " in release " + release.id());
        }
        return asked(wanted, null, excluded ? Meaning.EXCLUDED : meaning, found);
    }

    private AskedConcept asked(String text, @Nullable Span typed, Meaning meaning, List<Concept> concepts) {
        SequencedSet<String> expanded = new LinkedHashSet<>();
        for (Concept concept : concepts) {
            if (meaning.inheritedFromNarrower()) {
                expanded.addAll(release.withNarrower(concept.id()));
            } else {
                expanded.add(concept.id());
            }
        }
        return new AskedConcept(text, typed, meaning, concepts.getFirst().type(),
                concepts.stream().map(Concept::reference).toList(), expanded);
    }

    /** One query being read; indexes are into its folded form. */
    private final class Reading {
        private final NormalizedText text;
        private final String folded;
        private final CodePoints codePoints;
        private final Meaning meaning;
        private final List<AskedConcept> concepts = new ArrayList<>();
        private final List<AskedWords> words = new ArrayList<>();
        /** Where the last term ended, its cue included. */
        private int lastEnd = -1;
        /** The first of the concepts that are joined to the last one. */
        private int joinedFrom;
        /** Whether these were denied by words before them, which go on: "no fever or cough". */
        private boolean deniedFromBefore;

        Reading(String query, Meaning meaning) {
            this.text = NormalizedText.of(query);
            this.folded = text.folded();
            this.codePoints = CodePoints.of(query);
            this.meaning = meaning;
        }

        void read() {
            List<TermMatch> terms = release.match(text);
            int from = 0;
            Matcher tokens = QUOTED_OR_TOKEN.matcher(folded);
            while (tokens.find()) {
                if (tokens.group(2) != null) {
                    readRunning(terms, from, tokens.start());
                    words.add(new AskedWords(original(tokens.start(2), tokens.end(2)).strip(),
                            span(tokens.start(), tokens.end()), true, !tokens.group(1).isEmpty()));
                    from = tokens.end();
                } else if (readIdentifier(terms, from, tokens.start(), tokens.end())) {
                    from = tokens.end();
                }
            }
            readRunning(terms, from, folded.length());
        }

        private boolean readIdentifier(List<TermMatch> terms, int from, int start, int end) {
            Matcher token = IDENTIFIER.matcher(folded.substring(start, end));
            if (!token.matches()) {
                return false;
            }
            List<Concept> found = release.identified(token.group(2));
            if (found.isEmpty()) {
                return false;
            }
            int denied = Cues.absentBefore(folded, from, start);
            readRunning(terms, from, denied);
            Meaning asked = token.group(1).isEmpty() ? denied < start ? Meaning.ABSENT : meaning : Meaning.EXCLUDED;
            concepts.add(asked(original(start + token.start(2), start + token.end(2)), span(denied, end), asked,
                    found));
            return true;
        }

        private void readRunning(List<TermMatch> terms, int from, int to) {
            int at = from;
            for (TermMatch term : terms) {
                if (term.start() >= at && term.end() <= to) {
                    at = readTerm(term, at, to);
                }
            }
            readWords(at, to);
        }

        private int readTerm(TermMatch term, int at, int to) {
            int excluded = Cues.excludingBefore(folded, at, term.start());
            int denied = Cues.absentBefore(folded, at, excluded);
            int deniedAfter = Cues.absentAfter(folded, term.end(), to);
            int start = Math.min(excluded, denied);
            boolean joined = at == lastEnd && Cues.joins(folded, at, start);
            if (!joined) {
                joinedFrom = concepts.size();
                deniedFromBefore = false;
            }
            deniedFromBefore |= denied < excluded;
            if (deniedAfter > term.end()) {
                denyJoined();
            }
            Meaning asked = excluded < term.start()
                    ? Meaning.EXCLUDED
                    : deniedFromBefore || deniedAfter > term.end() ? Meaning.ABSENT : meaning;
            readWords(at, start);
            concepts.add(asked(original(term.start(), term.end()), span(start, deniedAfter), asked,
                    term.entries().stream().map(TermEntry::concept).distinct().toList()));
            lastEnd = deniedAfter;
            return deniedAfter;
        }

        /** 発熱・咳嗽なし denies both: what is joined to the concept that is now being denied is denied with it. */
        private void denyJoined() {
            concepts.subList(joinedFrom, concepts.size())
                    .replaceAll(joined -> joined.meaning() == meaning ? joined.denied() : joined);
        }

        private void readWords(int from, int to) {
            for (FreeWords.Word word : FreeWords.in(folded, from, to)) {
                String typed = original(word.start(), word.end());
                List<Concept> named = release.named(typed);
                Span span = span(word.excluded() ? word.start() - 1 : word.start(), word.end());
                if (named.isEmpty()) {
                    words.add(new AskedWords(typed, span, false, word.excluded()));
                } else {
                    concepts.add(asked(typed, span, word.excluded() ? Meaning.EXCLUDED : meaning, named));
                }
            }
        }

        private String original(int start, int end) {
            return text.original().substring(text.originalStart(start), text.originalEnd(end));
        }

        private Span span(int start, int end) {
            return new Span(codePoints.offset(text.originalStart(start)), codePoints.offset(text.originalEnd(end)));
        }
    }
}
