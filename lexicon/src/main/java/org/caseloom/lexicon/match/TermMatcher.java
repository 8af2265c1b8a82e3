package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.inflection.Ending;
import org.caseloom.lexicon.inflection.InflectedForm;
import org.caseloom.lexicon.inflection.Inflection;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Finds the terms of one release in normalised text: leftmost, then longest, never overlapping. Immutable and
 * thread-safe. Building takes about a second for 300,000 terms; {@link #changed} makes the matcher of a slightly other
 * release in milliseconds, for both share what has not changed.
 */
public final class TermMatcher {
    private static final Comparator<TermMatch> LEFTMOST_LONGEST = Comparator
            .comparingInt(TermMatch::start)
            .thenComparing(Comparator.comparingInt(TermMatch::end).reversed());
    /** With compressed pointers: an entry, its list and their places in arrays. */
    private static final long BYTES_OF_AN_ENTRY = 32 + 24 + 8;

    private final Predicate<Term> wanted;
    private final StopForms stopForms;
    /** Every form of the release that was built from scratch, stop forms too: a later release may free them. */
    private final PhraseScanner<List<TermEntry>> whole;
    /** {@link FormTraits} of the phrases of {@link #whole}. */
    private final byte[] traits;
    /** Forms that mean something else since then; an empty list where nothing. */
    private final Map<String, List<TermEntry>> changed;
    private final PhraseScanner<List<TermEntry>> overlay;
    /** Phrases of {@link #whole} that do not count. */
    private final BitSet masked = new BitSet();

    private TermMatcher(Predicate<Term> wanted, StopForms stopForms, PhraseScanner<List<TermEntry>> whole,
            byte[] traits, Map<String, List<TermEntry>> changed) {
        this.wanted = wanted;
        this.stopForms = stopForms;
        this.whole = whole;
        this.traits = traits;
        this.changed = changed;
        Map<String, List<TermEntry>> named = new HashMap<>(changed);
        named.values().removeIf(List::isEmpty);
        named.keySet().removeAll(stopForms.keys());
        this.overlay = new PhraseScanner<>(named);
        changed.keySet().forEach(this::mask);
        stopForms.keys().forEach(this::mask);
    }

    private void mask(String form) {
        int number = whole.number(form);
        if (number >= 0) {
            masked.set(number);
        }
    }

    /** A matcher for running text: kana readings are left out, they are parts of too many other words. */
    public static TermMatcher forText(TermRelease release) {
        return of(release, term -> switch (term.kind()) {
            case PREFERRED, ALTERNATIVE, LAY, PREDICATE, COLLECTED, ABBREVIATION -> true;
            case READING, QUANTITY_SYMBOL -> false;
        });
    }

    /** A matcher for what people type into a search field: readings too. */
    public static TermMatcher forQueries(TermRelease release) {
        return of(release, term -> term.kind() != Kind.QUANTITY_SYMBOL);
    }

    private static TermMatcher of(TermRelease release, Predicate<Term> wanted) {
        Map<String, List<TermEntry>> byForm = new HashMap<>();
        for (Concept concept : release.concepts()) {
            forms(concept, wanted, (form, entry) -> byForm.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(entry));
        }
        byForm.replaceAll((_, entries) -> TermRank.ranked(entries));
        PhraseScanner<List<TermEntry>> whole = new PhraseScanner<>(byForm);
        byte[] traits = new byte[whole.size()];
        for (int number = 0; number < traits.length; number++) {
            traits[number] = FormTraits.of(whole.value(number));
        }
        return new TermMatcher(wanted, StopForms.of(release.stopForms()), whole, traits, Map.of());
    }

    /**
     * The matcher of the release that this change makes of the one at hand; it equals one built from scratch. Time and
     * memory are those of the forms that differ from the last one built from scratch, so a matcher far from that is
     * better built anew: ask {@link #changedForms}.
     */
    public TermMatcher changed(ReleaseChange change) {
        Map<String, List<TermEntry>> added = new HashMap<>();
        Set<String> affected = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (ConceptChange concept : change.concepts()) {
            ids.add(concept.id());
            if (concept.before() != null) {
                forms(concept.before(), wanted, (form, _) -> affected.add(form));
            }
            if (concept.after() != null) {
                forms(concept.after(), wanted,
                        (form, entry) -> added.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(entry));
            }
        }
        affected.addAll(added.keySet());
        Map<String, List<TermEntry>> next = new HashMap<>(changed);
        for (String form : affected) {
            List<TermEntry> entries = new ArrayList<>(withStopForms(form));
            entries.removeIf(entry -> ids.contains(entry.concept().id()));
            entries.addAll(added.getOrDefault(form, List.of()));
            next.put(form, TermRank.ranked(entries));
        }
        return new TermMatcher(wanted, StopForms.of(change.stopForms()), whole, traits, next);
    }

    /** The matches of a text, in text order. */
    public List<TermMatch> match(NormalizedText text) {
        List<TermMatch> found = candidates(text);
        found.sort(LEFTMOST_LONGEST);
        List<TermMatch> kept = new ArrayList<>(found.size());
        int free = 0;
        for (TermMatch match : found) {
            if (match.start() >= free) {
                kept.add(match);
                free = match.end();
            }
        }
        return kept;
    }

    /** Every place of a text where a term stands on its own, overlapping ones too, in no order. */
    public List<TermMatch> candidates(NormalizedText text) {
        List<TermMatch> found = new ArrayList<>();
        whole.scanNumbers(text.folded(), (start, end, number) -> {
            if (!masked.get(number)) {
                boolean word = Boundaries.standAlone(text.folded(), start, end);
                if (word || FormTraits.isInflected(traits[number])) {
                    collect(text, start, end, whole.value(number), traits[number], word, found);
                }
            }
        });
        overlay.scan(text.folded(), (start, end, entries) -> collect(text, start, end, entries,
                FormTraits.of(entries), Boundaries.standAlone(text.folded(), start, end), found));
        return found;
    }

    /** Every concept that this very form names, best first, however it is written; none for a stop form. */
    public List<TermEntry> entries(String form) {
        String key = StopForms.key(form);
        return stopForms.keys().contains(key) ? List.of() : withStopForms(key);
    }

    /** Whether the release says of this very form that it means nothing. */
    public boolean isStopForm(String form) {
        return stopForms.keys().contains(StopForms.key(form));
    }

    /** How many different surface forms there are, spellings with and without a final long-vowel mark among them. */
    public int size() {
        return whole.size() - masked.cardinality() + overlay.size();
    }

    /** How many forms differ from the last matcher that was built from scratch. */
    public int changedForms() {
        return changed.size();
    }

    /** What the matcher takes in memory, in bytes, without the concepts themselves; what it shares counts fully. */
    public long memory() {
        return whole.memory() + traits.length + overlay.memory() + BYTES_OF_AN_ENTRY * (whole.size() + overlay.size());
    }

    private List<TermEntry> withStopForms(String key) {
        List<TermEntry> entries = changed.get(key);
        if (entries == null) {
            entries = whole.find(key);
        }
        return entries == null ? List.of() : entries;
    }

    private static void forms(Concept concept, Predicate<Term> wanted, BiConsumer<String, TermEntry> each) {
        for (Term term : concept.terms()) {
            if (wanted.test(term)) {
                TermEntry entry = TermEntry.of(concept, term);
                if (term.isInflected()) {
                    inflections(entry, each);
                } else {
                    spellings(StopForms.key(term.text()), entry, each);
                }
            }
        }
    }

    private static void inflections(TermEntry entry, BiConsumer<String, TermEntry> each) {
        Map<Ending, TermEntry> byEnding = new EnumMap<>(Ending.class);
        for (InflectedForm form : Inflection.forms(entry.term().text())) {
            spellings(form.text(), byEnding.computeIfAbsent(form.ending(), entry::ending), each);
        }
    }

    private static void spellings(String form, TermEntry entry, BiConsumer<String, TermEntry> each) {
        if (!form.isEmpty()) {
            LongVowels.spellings(form).forEach(spelling -> each.accept(spelling, entry));
        }
    }

    private static void collect(NormalizedText text, int start, int end, List<TermEntry> entries, byte traits,
            boolean word, List<TermMatch> found) {
        if (word && FormTraits.isPlain(traits)) {
            found.add(FormTraits.match(start, end, entries, traits));
            return;
        }
        List<TermEntry> fitting = fitting(entries, text, start, end, word);
        if (!fitting.isEmpty()) {
            found.add(FormTraits.match(start, end, fitting,
                    fitting.size() == entries.size() ? traits : FormTraits.of(fitting)));
        }
    }

    private static List<TermEntry> fitting(List<TermEntry> entries, NormalizedText text, int start, int end,
            boolean word) {
        for (TermEntry entry : entries) {
            if (!fits(entry, text, start, end, word)) {
                return entries.stream().filter(each -> fits(each, text, start, end, word)).toList();
            }
        }
        return entries;
    }

    private static boolean fits(TermEntry entry, NormalizedText text, int start, int end, boolean word) {
        return entry.ending() == null
                ? word && entry.isWrittenAs(text, start, end)
                : PredicateBoundaries.standAlone(text.folded(), start, end, entry.ending());
    }
}
