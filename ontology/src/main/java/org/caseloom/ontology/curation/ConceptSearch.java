package org.caseloom.ontology.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.draft.ConceptEdit;

/**
 * Finds concepts by what a curator types: a whole name before the beginning of one before a part of one, preferred
 * names before others, ids and codes as they are. Folded names of one ontology are kept. Thread-safe.
 */
final class ConceptSearch {
    private volatile Names names = new Names(Ontology.EMPTY, List.of());

    private record Name(String folded, String text, int rank, OntologyConcept concept) {}

    private record Names(Ontology ontology, List<Name> list) {}

    /** How well a name fits, the smaller the better. */
    private record Fit(int place, int rank, int length, Name name) {
        static final Comparator<Fit> ORDER = Comparator
                .comparingInt(Fit::place)
                .thenComparingInt(Fit::rank)
                .thenComparingInt(Fit::length)
                .thenComparing(fit -> fit.name.concept.id());
    }

    List<ConceptHit> find(Ontology inForce, List<ConceptEdit> draft, String query, int limit) {
        String wanted = NormalizedText.fold(query).strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Fit> best = new HashMap<>();
        Map<String, OntologyConcept> edited = new HashMap<>();
        draft.forEach(edit -> edited.put(edit.after().id(), edit.after()));
        for (Name name : names(inForce).list) {
            if (!edited.containsKey(name.concept.id())) {
                take(name, wanted, best);
            }
        }
        for (OntologyConcept concept : edited.values()) {
            namesOf(concept).forEach(name -> take(name, wanted, best));
        }
        return best.values()
                .stream()
                .sorted(Fit.ORDER)
                .limit(limit)
                .map(fit -> new ConceptHit(fit.name.concept.id(), fit.name.concept.type(),
                        ConceptName.of(fit.name.concept), fit.name.text, fit.name.concept.standing()))
                .toList();
    }

    private static void take(Name name, String wanted, Map<String, Fit> best) {
        int at = name.folded.indexOf(wanted);
        if (at >= 0) {
            int place = name.folded.length() == wanted.length() ? 0 : at == 0 ? 1 : 2;
            Fit fit = new Fit(place, name.rank, name.folded.length(), name);
            best.merge(name.concept.id(), fit, (first, second) -> Fit.ORDER.compare(first, second) <= 0
                    ? first
                    : second);
        }
    }

    private Names names(Ontology ontology) {
        Names known = names;
        if (known.ontology != ontology) {
            List<Name> list = new ArrayList<>();
            ontology.byId().values().forEach(concept -> list.addAll(namesOf(concept)));
            known = new Names(ontology, list);
            names = known;
        }
        return known;
    }

    private static List<Name> namesOf(OntologyConcept concept) {
        List<Name> found = new ArrayList<>(concept.labels().size() + 4);
        found.add(new Name(concept.id().toLowerCase(Locale.ROOT), concept.id(), 0, concept));
        for (Label label : concept.labels()) {
            found.add(new Name(NormalizedText.fold(label.text()).strip(), label.text(), 1 + label.kind().ordinal(),
                    concept));
        }
        for (Mapping mapping : concept.mappings()) {
            if (mapping.relation() == MappingRelation.EXACT || mapping.relation() == MappingRelation.CLASSIFIED_AS) {
                found.add(new Name(mapping.target().toLowerCase(Locale.ROOT), mapping.target(), 20, concept));
            }
        }
        return found;
    }
}
