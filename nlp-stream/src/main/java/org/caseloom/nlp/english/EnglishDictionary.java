package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.ConceptChange;
import org.caseloom.lexicon.match.ReleaseChange;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermRank;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * The English terms and the abbreviations of one release, found word by word whatever their spelling and number. Immutable and
 * thread-safe; {@link #changed} shares what has not changed.
 */
public final class EnglishDictionary {
    /** Longer ones are written as one likes. */
    private static final int LONGEST_CASED = 6;

    private final TermTrie whole;
    /** Terms of concepts that are other or new since the last full build. */
    private final TermTrie overlay;
    /** What became of concepts since the last full build, by id. */
    private final Map<String, ConceptChange> changes;
    private final StopForms stopForms;

    /** What names the same stretch of words, best first. */
    record Match(int first, int last, List<TermEntry> entries) {}

    /** The words of one text, numbered as this dictionary numbers them. */
    record Numbered(NormalizedText text, Words words, int[] whole, int[] overlay) {}

    private EnglishDictionary(TermTrie whole, Map<String, ConceptChange> changes, StopForms stopForms) {
        this.whole = whole;
        this.changes = changes;
        this.stopForms = stopForms;
        this.overlay = new TermTrie(
                changes.values().stream().map(ConceptChange::after).filter(Objects::nonNull).toList());
    }

    /** Indexes a release. */
    public static EnglishDictionary of(TermRelease release) {
        return new EnglishDictionary(new TermTrie(release.concepts()), Map.of(), StopForms.of(release.stopForms()));
    }

    /** The dictionary of the release that this change makes of the one at hand; it finds what a new one would. */
    public EnglishDictionary changed(ReleaseChange change) {
        Map<String, ConceptChange> all = new LinkedHashMap<>(changes);
        change.concepts().forEach(concept -> all.put(concept.id(), concept));
        return new EnglishDictionary(whole, all, StopForms.of(change.stopForms()));
    }

    /** About what it takes in memory, in bytes, without the concepts; what it shares counts fully. */
    public long memory() {
        return whole.memory() + overlay.memory();
    }

    /** A text made ready for looking up. */
    Numbered numbered(NormalizedText text) {
        Words words = Words.of(text.folded());
        return new Numbered(text, words, whole.numbers(words), changes.isEmpty() ? new int[0] : overlay.numbers(words));
    }

    /**
     * The terms of this release that begin at a word, the longest first.
     *
     * @param limit the word that none may reach
     */
    List<Match> matches(Numbered text, int first, int limit) {
        List<Match> found = new ArrayList<>(2);
        int lasting = 0;
        int added = changes.isEmpty() ? TermTrie.NOWHERE : 0;
        for (int i = first; i < limit && (lasting >= 0 || added >= 0); i++) {
            lasting = lasting < 0 ? TermTrie.NOWHERE : whole.step(lasting, text.whole()[i]);
            added = added < 0 ? TermTrie.NOWHERE : overlay.step(added, text.overlay()[i]);
            List<TermEntry> entries = entries(text, first, i, lasting, added);
            if (!entries.isEmpty()) {
                found.addFirst(new Match(first, i, entries));
            }
        }
        return found;
    }

    /** The terms that a phrase is, word by word. */
    List<TermEntry> named(String phrase) {
        Numbered numbered = numbered(NormalizedText.of(phrase));
        int size = numbered.words().size();
        List<Match> matches = size == 0 ? List.of() : matches(numbered, 0, size);
        return matches.isEmpty() || matches.getFirst().last() < size - 1 ? List.of() : matches.getFirst().entries();
    }

    private List<TermEntry> entries(Numbered text, int first, int last, int lasting, int added) {
        List<TermEntry> old = lasting < 0 ? List.of() : whole.entries(lasting);
        List<TermEntry> young = added < 0 ? List.of() : overlay.entries(added);
        if (old.isEmpty() && young.isEmpty()) {
            return List.of();
        }
        List<TermEntry> fitting = new ArrayList<>(old.size() + young.size());
        int start = text.words().start(first);
        int end = text.words().end(last);
        for (TermEntry entry : old) {
            if ((changes.isEmpty() || !changes.containsKey(entry.concept().id()))
                    && isWritten(entry, text.text(), start, end)) {
                fitting.add(entry);
            }
        }
        for (TermEntry entry : young) {
            if (isWritten(entry, text.text(), start, end)) {
                fitting.add(entry);
            }
        }
        fitting.removeIf(entry -> stopForms.contains(entry.term().text()));
        return fitting.isEmpty() || stopForms.contains(text.text().folded().substring(start, end))
                ? List.of()
                : TermRank.ranked(fitting);
    }

    /** Whether abbreviations and acronyms are written so, but for the s of a plural: CT and CTs, not can for CAN. */
    private static boolean isWritten(TermEntry entry, NormalizedText text, int start, int end) {
        String exact = entry.exact() == null ? cased(entry.term().text()) : entry.exact();
        if (exact == null) {
            return true;
        }
        return text.cased().startsWith(exact, start) && (exact.length() == end - start
                || exact.length() + 1 == end - start && text.cased().charAt(end - 1) == 's');
    }

    /** How a short name with capitals or digits inside must be written: VLCAD, SCA3, mTOR. */
    private static @Nullable String cased(String term) {
        if (term.length() > LONGEST_CASED || term.indexOf(' ') >= 0) {
            return null;
        }
        boolean capital = false;
        for (int i = 1; i < term.length(); i++) {
            capital |= Character.isUpperCase(term.charAt(i));
        }
        return capital ? term : null;
    }

    /** Whether a content word is in any name: no phrase with another one is worth looking up. */
    boolean hasLoose(String form) {
        return whole.hasLoose(form) || overlay.hasLoose(form);
    }

    /** The terms of this release with these content words, best first. */
    List<TermEntry> loose(String key) {
        List<TermEntry> lasting = whole.loose(key);
        List<TermEntry> added = overlay.loose(key);
        if (lasting.isEmpty() && added.isEmpty()) {
            return List.of();
        }
        return TermRank.ranked(Stream.concat(
                lasting.stream().filter(entry -> !changes.containsKey(entry.concept().id())), added.stream())
                .filter(entry -> !stopForms.contains(entry.term().text()))
                .toList());
    }
}
