package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.TermEntry;

/**
 * Forms by which one phenotype is called: they are no synonym of another one. Some sources list under a concept whatever is near it
 * (restlessness under agitation), and where the terminology of phenotypes knows that as something else, it is. One
 * directly above says nothing more and goes, too; one below stays, and so does one that is called by a word of the form. What is left
 * depends on the concepts of the form alone. Stateless and thread-safe.
 */
final class OwnNames {
    private OwnNames() {}

    /** The entries of one form, best first, without those that name something else than the first. */
    static List<TermEntry> of(List<TermEntry> ranked) {
        if (ranked.size() < 2 || ranked.getFirst().term().kind() != Kind.PREFERRED
                || !Phenotypes.isOne(ranked.getFirst().concept())) {
            return ranked;
        }
        TermEntry own = ranked.getFirst();
        List<TermEntry> kept = new ArrayList<>(ranked.size());
        for (TermEntry entry : ranked) {
            if (!isSynonym(entry) || !Phenotypes.isOne(entry.concept()) || isNear(own, entry.concept())) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private static boolean isSynonym(TermEntry entry) {
        return switch (entry.term().kind()) {
            case ALTERNATIVE, LAY -> true;
            case PREFERRED, PREDICATE, ABBREVIATION, COLLECTED, READING, QUANTITY_SYMBOL -> false;
        };
    }

    private static boolean isNear(TermEntry own, Concept other) {
        Concept concept = own.concept();
        return other.id().equals(concept.id())
                || !concept.broader().contains(other.id()) && (other.broader().contains(concept.id())
                        || !Collections.disjoint(roots(own.term().text()),
                                roots(other.label().getOrDefault(Language.EN, ""))));
    }

    private static Set<String> roots(String name) {
        return Set.copyOf(WordFamilies.roots(ContentWords.of(name.toLowerCase(Locale.ROOT))));
    }
}
