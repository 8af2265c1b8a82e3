package org.caseloom.ontology.curation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.curation.ConceptIndex.Name;
import org.caseloom.ontology.curation.ConceptIndex.Named;

/**
 * Finds concepts by what a curator types: a whole name before the beginning of one before a part of one, preferred
 * names before others, ids and codes as they are. Stateless.
 */
final class ConceptSearch {
    private ConceptSearch() {}

    /** How well a name fits, the smaller the better. */
    private record Fit(int place, Name name, OntologyConcept concept) {
        static final Comparator<Fit> ORDER = Comparator
                .comparingInt(Fit::place)
                .thenComparingInt(fit -> fit.name.rank())
                .thenComparingInt(fit -> fit.name.folded().length())
                .thenComparing(fit -> fit.concept.id());
    }

    /** Concepts as a draft has them or, where it does not change them, as the release in force has them. */
    static List<ConceptHit> find(ConceptIndex inForce, ConceptIndex draft, String query, int limit) {
        String wanted = NormalizedText.fold(query).strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Fit> best = new HashMap<>();
        inForce.forEach(named -> {
            if (!draft.has(named.concept().id())) {
                take(named, wanted, best);
            }
        });
        draft.forEach(named -> take(named, wanted, best));
        return best.values()
                .stream()
                .sorted(Fit.ORDER)
                .limit(limit)
                .map(fit -> new ConceptHit(fit.concept.id(), fit.concept.type(), ConceptName.of(fit.concept),
                        fit.name.text(), fit.concept.standing()))
                .toList();
    }

    private static void take(Named named, String wanted, Map<String, Fit> best) {
        for (Name name : named.names()) {
            int at = name.folded().indexOf(wanted);
            if (at >= 0) {
                int place = name.folded().length() == wanted.length() ? 0 : at == 0 ? 1 : 2;
                best.merge(named.concept().id(), new Fit(place, name, named.concept()),
                        (first, second) -> Fit.ORDER.compare(first, second) <= 0 ? first : second);
            }
        }
    }
}
