package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.apache.ctakes.core.util.collection.CollectionMap;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordTermMapCreator;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordTermMapCreator.CuiTerm;
import org.apache.ctakes.dictionary.lookup2.term.RareWordTerm;
import org.apache.ctakes.dictionary.lookup2.util.CuiCodeUtil;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.match.TermEntry;

/**
 * English terms numbered one by one from a first number on, by their rarest word and by their number. Immutable and
 * thread-safe.
 */
final class TermNumbers {
    /** cTAKES packs seven digits of a CUI into its key. */
    private static final int MOST_TERMS = 10_000_000;
    private static final long KEY_OF_ZERO = CuiCodeUtil.getInstance().getCuiCode(cui(0));
    /** Single letters are words of English. */
    private static final int SHORTEST_TERM = 2;
    /** Below this a word with an s is more likely another word: "as" is no plural. */
    private static final int SHORTEST_PLURAL = 4;
    /** With compressed pointers, measured: cTAKES's term with its strings, and the entry. */
    private static final long BYTES_OF_A_TERM = 280;

    private final CollectionMap<String, RareWordTerm, List<RareWordTerm>> byRareWord;
    private final int first;
    private final List<TermEntry> entries;
    private final LoosePhrases loose;

    private TermNumbers(List<CuiTerm> terms, int first, List<TermEntry> entries, LoosePhrases loose) {
        this.loose = loose;
        this.byRareWord = RareWordTermMapCreator.createRareWordTermMap(terms);
        this.first = first;
        this.entries = List.copyOf(entries);
    }

    /** Numbers the English terms and the abbreviations of some concepts. */
    static TermNumbers of(Collection<Concept> concepts, int first) {
        List<CuiTerm> terms = new ArrayList<>();
        List<TermEntry> entries = new ArrayList<>();
        for (Concept concept : concepts) {
            for (Term term : concept.terms()) {
                if (isLookedUp(term)) {
                    String cui = cui(first + entries.size());
                    String form = term.text().strip().toLowerCase(Locale.ROOT);
                    for (String spelling : Numerals.spellings(form)) {
                        terms.add(new CuiTerm(cui, spelling));
                        if (hasPlural(concept.type(), term)) {
                            terms.add(new CuiTerm(cui, spelling + "s"));
                        }
                    }
                    entries.add(TermEntry.of(concept, term));
                }
            }
        }
        if (first + entries.size() > MOST_TERMS) {
            throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                    first + entries.size() + " English terms; at most " + MOST_TERMS + " can be looked up");
        }
        return new TermNumbers(terms, first, entries, new LoosePhrases(concepts));
    }

    /** The number behind the last. */
    int end() {
        return first + entries.size();
    }

    List<RareWordTerm> withRareWord(String word) {
        List<RareWordTerm> terms = byRareWord.getCollection(word);
        return terms == null ? List.of() : terms;
    }

    /** The term under a key of cTAKES; null where it is none of these. */
    @Nullable
    TermEntry entry(long key) {
        long place = key - KEY_OF_ZERO - first;
        return place >= 0 && place < entries.size() ? entries.get((int) place) : null;
    }

    /** The terms with these content words. */
    List<TermEntry> loose(String key) {
        return loose.entries(key);
    }

    /** About what it takes in memory, in bytes, without the concepts. */
    long memory() {
        return entries.size() * BYTES_OF_A_TERM + loose.memory();
    }

    private static String cui(int number) {
        return "C" + Integer.toString(MOST_TERMS + number).substring(1);
    }

    private static boolean isLookedUp(Term term) {
        boolean wanted = switch (term.kind()) {
            case PREFERRED, ALTERNATIVE, LAY, PREDICATE, COLLECTED -> term.lang() == Language.EN;
            case ABBREVIATION -> true;
            case READING, QUANTITY_SYMBOL -> false;
        };
        return wanted && term.text().strip().length() >= SHORTEST_TERM;
    }

    /** The regular plural of what can be counted; irregular ones are the ontology's affair. */
    private static boolean hasPlural(MentionType type, Term term) {
        boolean countable = switch (type) {
            case FINDING, DISEASE, PROCEDURE, MEDICATION, TEST -> true;
            case ANATOMY, GENE, DEVICE -> false;
        };
        String text = term.text().strip();
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return countable && term.kind() != Kind.ABBREVIATION && text.length() >= SHORTEST_PLURAL
                && last >= 'a' && last <= 'z' && last != 's' && last != 'y';
    }
}
