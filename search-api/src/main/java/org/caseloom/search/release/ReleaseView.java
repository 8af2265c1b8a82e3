package org.caseloom.search.release;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.TermMatch;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.lexicon.text.NormalizedText;

/** One release, indexed for questions. Immutable and thread-safe; memory is about that of the release. */
public final class ReleaseView {
    private final TermRelease release;
    private final Map<String, Concept> concepts = new HashMap<>();
    private final Map<String, List<Concept>> narrower = new HashMap<>();
    private final SortedKeys<Concept> byIdOrCode;
    private final TermMatcher matcher;
    private final Suggestions suggestions;

    private ReleaseView(TermRelease release) {
        this.release = release;
        SortedKeys.Builder<Concept> identified = new SortedKeys.Builder<>();
        for (Concept concept : release.concepts()) {
            concepts.put(concept.id(), concept);
            identified.add(identifierKey(concept.id()), concept);
            concept.codes().forEach((scheme, code) -> {
                String prefix = identifierKey(scheme) + ":";
                identified.add(prefix + identifierKey(code), concept).from(prefix.length());
            });
            concept.broader().forEach(id -> narrower.computeIfAbsent(id, _ -> new ArrayList<>()).add(concept));
        }
        byIdOrCode = identified.build();
        matcher = TermMatcher.forQueries(release);
        suggestions = new Suggestions(release);
    }

    /** Indexes a release. */
    public static ReleaseView of(TermRelease release) {
        return new ReleaseView(release);
    }

    /** What is in force before anything was published: no concepts, so that every query is words. */
    public static ReleaseView none() {
        return new ReleaseView(new TermRelease("", Instant.EPOCH, List.of(), List.of(), List.of()));
    }

    /** The release's id; empty where nothing was published yet. */
    public String id() {
        return release.id();
    }

    /** The release as it was published. */
    public TermRelease release() {
        return release;
    }

    /** The concept of exactly this id. */
    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** The concepts that an id or a code means, with or without its scheme, whatever its case and width. */
    public List<Concept> identified(String idOrCode) {
        return byIdOrCode.get(identifierKey(idOrCode)).stream().distinct().toList();
    }

    /** The concepts that have exactly this surface form or reading, case and kana folded. */
    public List<Concept> named(String form) {
        return suggestions.named(form);
    }

    /** The concepts directly below. */
    public List<Concept> narrower(String id) {
        return narrower.getOrDefault(id, List.of());
    }

    /** The concept itself and everything below it, nearest first; a circle in the hierarchy does no harm. */
    public SequencedSet<String> withNarrower(String id) {
        SequencedSet<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (found.add(next)) {
                narrower(next).forEach(child -> open.addLast(child.id()));
            }
        }
        return found;
    }

    /** The rules by which values of a test become this finding, or this finding follows from a test. */
    public List<QuantityRule> rules(String id) {
        return release.rules().stream()
                .filter(rule -> rule.finding().equals(id) || rule.analyte().equals(id))
                .toList();
    }

    /** The terms in a query. */
    public List<TermMatch> match(NormalizedText query) {
        return matcher.match(query);
    }

    /** What to offer to someone who is typing. */
    public Suggestions suggestions() {
        return suggestions;
    }

    private static String identifierKey(String text) {
        return NormalizedText.fold(text).strip().toLowerCase(Locale.ROOT);
    }
}
