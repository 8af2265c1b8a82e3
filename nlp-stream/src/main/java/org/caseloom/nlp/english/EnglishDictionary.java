package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ctakes.core.util.collection.CollectionMap;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordTermMapCreator;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordTermMapCreator.CuiTerm;
import org.apache.ctakes.dictionary.lookup2.term.RareWordTerm;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.TermEntry;

/**
 * The English terms and the abbreviations of one release, indexed the way cTAKES's fast lookup wants them: by the
 * rarest word of each term. Every surface form has a number of its own, written as a CUI because cTAKES keys on those,
 * so a hit leads back to the very term that matched. Immutable and thread-safe.
 */
public final class EnglishDictionary {
    /** cTAKES packs seven digits of a CUI into its key. */
    private static final int MOST_TERMS = 10_000_000;
    /** Single letters are words of English. */
    private static final int SHORTEST_TERM = 2;
    /** Below this a word with an s is more likely another word: "as" is no plural. */
    private static final int SHORTEST_PLURAL = 4;

    private final CollectionMap<String, RareWordTerm, List<RareWordTerm>> byRareWord;
    private final Map<Long, TermEntry> entries;

    private EnglishDictionary(CollectionMap<String, RareWordTerm, List<RareWordTerm>> byRareWord,
            Map<Long, TermEntry> entries) {
        this.byRareWord = byRareWord;
        this.entries = entries;
    }

    /** Indexes a release. */
    public static EnglishDictionary of(TermRelease release) {
        List<CuiTerm> terms = new ArrayList<>();
        Map<Long, TermEntry> entries = new HashMap<>();
        for (Concept concept : release.concepts()) {
            for (Term term : concept.terms()) {
                if (isLookedUp(term) && entries.size() < MOST_TERMS) {
                    String cui = "C%07d".formatted(entries.size());
                    String form = term.text().strip().toLowerCase(Locale.ROOT);
                    CuiTerm singular = new CuiTerm(cui, form);
                    terms.add(singular);
                    if (hasPlural(concept.type(), term)) {
                        terms.add(new CuiTerm(cui, form + "s"));
                    }
                    entries.put(singular.getCui(), new TermEntry(concept, term));
                }
            }
        }
        return new EnglishDictionary(RareWordTermMapCreator.createRareWordTermMap(terms), Map.copyOf(entries));
    }

    Collection<RareWordTerm> withRareWord(String word) {
        List<RareWordTerm> terms = byRareWord.getCollection(word);
        return terms == null ? List.of() : terms;
    }

    TermEntry entry(Long key) {
        TermEntry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("no term has the number " + key);
        }
        return entry;
    }

    private static boolean isLookedUp(Term term) {
        boolean wanted = switch (term.kind()) {
            case PREFERRED, ALTERNATIVE, LAY -> term.lang() == Language.EN;
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
