package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.ctakes.dictionary.lookup2.term.RareWordTerm;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.ConceptChange;
import org.caseloom.lexicon.match.ReleaseChange;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermRank;

/**
 * The English terms and the abbreviations of one release, indexed the way cTAKES's fast lookup wants them: by the
 * rarest word of each term. Every surface form has a number of its own, written as a CUI because cTAKES keys on those,
 * so a hit leads back to the very term that matched. Immutable and thread-safe; {@link #changed} shares what has not
 * changed.
 */
public final class EnglishDictionary {
    private final TermNumbers whole;
    /** Terms of concepts that are other or new since the last full build, numbered behind it. */
    private final TermNumbers overlay;
    /** What became of concepts since the last full build, by id. */
    private final Map<String, ConceptChange> changes;
    private final StopForms stopForms;

    private EnglishDictionary(TermNumbers whole, Map<String, ConceptChange> changes, StopForms stopForms) {
        this.whole = whole;
        this.changes = changes;
        this.stopForms = stopForms;
        this.overlay = TermNumbers.of(
                changes.values().stream().map(ConceptChange::after).filter(Objects::nonNull).toList(), whole.end());
    }

    /** Indexes a release. */
    public static EnglishDictionary of(TermRelease release) {
        return new EnglishDictionary(TermNumbers.of(release.concepts(), 0), Map.of(),
                StopForms.of(release.stopForms()));
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

    /** Terms to compare with the text around a word; some may be of the past, {@link #entries} leaves them out. */
    Collection<RareWordTerm> withRareWord(String word) {
        List<RareWordTerm> lasting = whole.withRareWord(word);
        List<RareWordTerm> added = overlay.withRareWord(word);
        if (added.isEmpty()) {
            return lasting;
        }
        List<RareWordTerm> all = new ArrayList<>(lasting);
        all.addAll(added);
        return all;
    }

    /** The term under a key, of the past or not. */
    TermEntry entry(long key) {
        TermEntry entry = whole.entry(key);
        if (entry == null) {
            entry = overlay.entry(key);
        }
        if (entry == null) {
            throw new IllegalStateException("no term has the number " + key);
        }
        return entry;
    }

    /** The terms of this release among those under some keys that cover a stretch of text, best first. */
    List<TermEntry> entries(Collection<Long> keys, String covered) {
        return TermRank.ranked(keys.stream().sorted().filter(this::isOfThisRelease).map(this::entry).filter(
                entry -> !stopForms.contains(entry.term().text()) && !stopForms.contains(covered)).toList());
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

    private boolean isOfThisRelease(long key) {
        TermEntry entry = whole.entry(key);
        return entry == null || !changes.containsKey(entry.concept().id());
    }
}
