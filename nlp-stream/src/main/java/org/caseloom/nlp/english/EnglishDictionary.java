package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.ConceptChange;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.ReleaseChange;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermRank;
import org.caseloom.lexicon.match.Traces;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * The English terms and the abbreviations of one release, found word by word whatever their spelling and number. Immutable and
 * thread-safe; {@link #changed} shares what has not changed.
 */
public final class EnglishDictionary {
    /** Longer ones are written as one likes. */
    private static final int LONGEST_CASED = 6;
    /** What modes of inheritance are kinds of. */
    private static final String INHERITANCE = "CSL:inheritance";
    private static final String GENERAL = "abnormality of";

    private final TermTrie whole;
    /** Terms of concepts that are other or new since the last full build. */
    private final TermTrie overlay;
    /** What became of concepts since the last full build, by id. */
    private final Map<String, ConceptChange> changes;
    private final StopForms stopForms;
    private final Narrowing narrowing = new Narrowing(this);
    /** What names no mention of its own inside of another: how something is inherited. This one, where it holds nothing else. */
    private final @Nullable EnglishDictionary attributes;

    /** What names the same stretch of words, best first. */
    record Match(int first, int last, List<TermEntry> entries) {}

    /** The words of one text, numbered as this dictionary numbers them. */
    record Numbered(NormalizedText text, Words words, int[] whole, int[] overlay) {}

    private EnglishDictionary(TermTrie whole, Map<String, ConceptChange> changes, StopForms stopForms,
            @Nullable EnglishDictionary attributes) {
        this.whole = whole;
        this.attributes = attributes;
        this.changes = changes;
        this.stopForms = stopForms;
        this.overlay = new TermTrie(
                changes.values().stream().map(ConceptChange::after).filter(Objects::nonNull).toList());
    }

    /** Indexes a release. */
    public static EnglishDictionary of(TermRelease release) {
        Map<Boolean, List<Concept>> concepts = release.concepts()
                .stream()
                .collect(Collectors.partitioningBy(EnglishDictionary::isAttribute));
        StopForms stopForms = StopForms.of(release.stopForms());
        return new EnglishDictionary(new TermTrie(concepts.get(false)), Map.of(), stopForms,
                new EnglishDictionary(new TermTrie(concepts.get(true)), Map.of(), stopForms, null));
    }

    /** The dictionary of the release that this change makes of the one at hand; it finds what a new one would. */
    public EnglishDictionary changed(ReleaseChange change) {
        StopForms now = StopForms.of(change.stopForms());
        return new EnglishDictionary(whole, changes(change, false), now,
                new EnglishDictionary(attributes().whole, attributes().changes(change, true), now, null));
    }

    /** All changes since the last full build; what is no longer of this dictionary only goes. */
    private Map<String, ConceptChange> changes(ReleaseChange change, boolean attribute) {
        Map<String, ConceptChange> all = new LinkedHashMap<>(changes);
        for (ConceptChange each : change.concepts()) {
            Concept before = each.before() != null && isAttribute(each.before()) == attribute ? each.before() : null;
            Concept after = each.after() != null && isAttribute(each.after()) == attribute ? each.after() : null;
            if (before != null || after != null) {
                all.put(each.id(), new ConceptChange(before, after));
            }
        }
        return all;
    }

    private static boolean isAttribute(Concept concept) {
        return concept.id().equals(INHERITANCE) || concept.broader().contains(INHERITANCE);
    }

    /** What is said of a disease inside of its name, too: how it is inherited. */
    EnglishDictionary attributes() {
        return attributes == null ? this : attributes;
    }

    /** Whether it has no term at all. */
    boolean isEmpty() {
        return whole.isEmpty() && overlay.isEmpty();
    }

    /** About what it takes in memory, in bytes, without the concepts; what it shares counts fully. */
    public long memory() {
        return whole.memory() + overlay.memory();
    }

    /** A text made ready for looking up. */
    Numbered numbered(NormalizedText text) {
        return numbered(text, Words.of(text.folded()));
    }

    /** A text, whose words are known, made ready for looking up. */
    Numbered numbered(NormalizedText text, Words words) {
        return new Numbered(text, words, whole.numbers(words), changes.isEmpty() ? new int[0] : overlay.numbers(words));
    }

    /**
     * The terms of this release that begin at a word, the longest first.
     *
     * @param limit the word that none may reach
     */
    List<Match> matches(Numbered text, int first, int limit) {
        List<Match> found = List.of();
        int lasting = 0;
        int added = changes.isEmpty() ? TermTrie.NOWHERE : 0;
        for (int i = first; i < limit && (lasting >= 0 || added >= 0); i++) {
            lasting = lasting < 0 ? TermTrie.NOWHERE : whole.step(lasting, text.whole()[i]);
            added = added < 0 ? TermTrie.NOWHERE : overlay.step(added, text.overlay()[i]);
            List<TermEntry> entries = entries(text, first, i, lasting, added);
            if (!entries.isEmpty()) {
                found = found.isEmpty() ? new ArrayList<>(2) : found; // at most words nothing begins
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
                : OwnNames.of(TermRank.ranked(fitting));
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

    /** Whether a word of this family is in the name of a finding. */
    boolean hasFamily(String root) {
        return whole.phrases().hasFamily(root) || overlay.phrases().hasFamily(root);
    }

    /**
     * The findings of this release whose names have words of the same families, best first. A text that a change of such a name is
     * not known to touch by its words ({@link Traces}) does not hold it.
     *
     * @param ordered whether they must follow one another as in a noun phrase
     */
    List<TermEntry> family(List<Word> words, boolean ordered) {
        List<TermEntry> all = families(WordFamilies.key(WordFamilies.roots(words)));
        if (all.isEmpty()) {
            return List.of();
        }
        String text = words.stream().map(Word::form).collect(Collectors.joining(" "));
        List<TermEntry> found = TermRank.ranked(all.stream()
                .filter(entry -> !stopForms.contains(entry.term().text()))
                .filter(entry -> Traces.all(entry.term()).stream().anyMatch(trace -> trace.isIn(text)))
                .filter(entry -> !ordered || isInOrder(words, entry))
                .toList());
        List<TermEntry> general = found.stream().filter(EnglishDictionary::isGeneral).toList();
        return general.isEmpty() ? found : general;
    }

    /** The findings of this release with words of these families, in no order. */
    List<TermEntry> families(String key) {
        List<TermEntry> lasting = key.isEmpty() ? List.of() : whole.phrases().family(key);
        List<TermEntry> added = key.isEmpty() ? List.of() : overlay.phrases().family(key);
        return lasting.isEmpty() && added.isEmpty()
                ? List.of()
                : Stream.concat(lasting.stream().filter(entry -> !changes.containsKey(entry.concept().id())),
                        added.stream()).toList();
    }

    /** Whether a finding lies directly below a concept; one that no longer does may be among them. */
    boolean hasBelow(String id) {
        return whole.phrases().hasBelow(id) || overlay.phrases().hasBelow(id);
    }

    /** What concepts of this release have below them. */
    Narrowing narrowing() {
        return narrowing;
    }

    private static boolean isInOrder(List<Word> words, TermEntry entry) {
        List<Word> named = ContentWords.of(entry.term().text().toLowerCase(Locale.ROOT));
        return WordFamilies.isFree(words) || WordFamilies.isFree(named)
                || WordFamilies.inOrder(words).equals(WordFamilies.inOrder(named))
                || WordFamilies.isTurned(words, named);
    }

    /** Abnormality of the kidney says less than abnormal renal morphology, and so what a text says of kidney anomalies. */
    private static boolean isGeneral(TermEntry entry) {
        return entry.term().text().regionMatches(true, 0, GENERAL, 0, GENERAL.length());
    }
}
