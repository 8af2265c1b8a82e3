package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * The English terms and the abbreviations of some concepts, word by word: a step from a place in it with the number of the next
 * word leads on in one look. Immutable and thread-safe.
 */
final class TermTrie {
    /** Single letters are words of English. */
    private static final int SHORTEST_TERM = 2;
    private static final int ROOT = 0;
    static final int NOWHERE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Measured: the entry, the lists of entries and the words. */
    private static final long BYTES_OF_A_TERM = 120;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final LoosePhrases loose;
    private List<List<TermEntry>> entries = new ArrayList<>();
    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int steps;
    private int terms;

    TermTrie(Collection<Concept> concepts) {
        this.loose = new LoosePhrases(concepts);
        entries.add(List.of());
        for (Concept concept : concepts) {
            for (Term term : concept.terms()) {
                if (isLookedUp(term)) {
                    add(concept, term);
                }
            }
        }
        entries = List.copyOf(entries);
    }

    private void add(Concept concept, Term term) {
        String form = NormalizedText.fold(withoutBracket(term.text().strip()));
        TermEntry entry = TermEntry.of(concept, term);
        add(form, entry);
        boolean disorder = concept.type() == MentionType.FINDING || concept.type() == MentionType.DISEASE;
        String adjective = disorder ? Adjectives.of(form) : null;
        if (adjective != null) {
            add(adjective, entry);
        }
    }

    private void add(String form, TermEntry entry) {
        Words words = Words.of(form);
        int at = ROOT;
        for (int i = 0; i < words.size(); i++) {
            int number = numbers.computeIfAbsent(words.form(i), _ -> numbers.size() + 1);
            long key = (long) at << Integer.SIZE | number;
            int next = find(key);
            if (next == NOWHERE) {
                next = entries.size();
                entries.add(List.of());
                put(key, next);
            }
            at = next;
        }
        if (at != ROOT) {
            List<TermEntry> there = entries.get(at);
            List<TermEntry> more = new ArrayList<>(there.size() + 1);
            more.addAll(there);
            more.add(entry);
            entries.set(at, List.copyOf(more));
            terms++;
        }
    }

    /** A name without the abbreviation or remark in brackets behind it, which texts do not repeat. */
    private static String withoutBracket(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        return open > 0 ? text.substring(0, open) : text;
    }

    private static boolean isLookedUp(Term term) {
        boolean wanted = switch (term.kind()) {
            case PREFERRED, ALTERNATIVE, LAY, PREDICATE, COLLECTED -> term.lang() == Language.EN;
            case ABBREVIATION -> true;
            case READING, QUANTITY_SYMBOL -> false;
        };
        return wanted && term.text().strip().length() >= SHORTEST_TERM;
    }

    /** The numbers of the words of a text; 0 for a word that no term has. */
    int[] numbers(Words words) {
        int[] found = new int[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.getOrDefault(words.form(i), 0);
        }
        return found;
    }

    /** Where a word leads from a place, from 0 at the beginning of a term; {@link #NOWHERE} where no term goes on. */
    int step(int place, int number) {
        return number == 0 ? NOWHERE : find((long) place << Integer.SIZE | number);
    }

    /** The terms that end at a place, in the order of the release. */
    List<TermEntry> entries(int place) {
        return entries.get(place);
    }

    /** Whether a content word is in any name. */
    boolean hasLoose(String form) {
        return loose.has(form);
    }

    /** The terms with these content words. */
    List<TermEntry> loose(String key) {
        return loose.entries(key);
    }

    boolean isEmpty() {
        return terms == 0;
    }

    /** The names of findings. */
    LoosePhrases phrases() {
        return loose;
    }

    /** About what it takes in memory, in bytes, without the concepts. */
    long memory() {
        return terms * BYTES_OF_A_TERM + 12L * keys.length + loose.memory();
    }

    private int find(long key) {
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NOWHERE;
    }

    private void put(long key, int target) {
        if (steps * 2 >= keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    set(oldKeys[i], oldTargets[i]);
                }
            }
        }
        set(key, target);
        steps++;
    }

    private void set(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int slot(long key, int mask) {
        return (int) (key * SPREAD >>> Integer.SIZE) & mask;
    }
}
