package org.caseloom.ontology.diff;

import java.util.List;
import java.util.Optional;

import org.caseloom.contracts.documents.Language;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.words.Words;

/** How concepts are called: as people know them so far, or as they are called from now on where that is all. */
record Names(Ontology before, Ontology after) {
    Named of(String id) {
        return new Named(id, new Words(name(id, Language.JA), name(id, Language.EN)));
    }

    List<Named> of(List<String> ids) {
        return ids.stream().map(this::of).toList();
    }

    private String name(String id, Language language) {
        Optional<OntologyConcept> known = before.concept(id);
        Optional<OntologyConcept> now = after.concept(id);
        return known.flatMap(concept -> concept.name(language.code()))
                .or(() -> now.flatMap(concept -> concept.name(language.code())))
                .or(() -> known.or(() -> now).map(concept -> concept.anyName(language.code())))
                .orElse(id);
    }
}
