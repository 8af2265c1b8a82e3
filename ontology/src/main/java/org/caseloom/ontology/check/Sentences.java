package org.caseloom.ontology.check;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.words.Words;

/** Puts findings into words, with the names that concepts have now, or had while they were there. */
final class Sentences {
    /** So many names of a list are enough. */
    private static final int MOST_NAMES = 6;

    private final OntologyView after;
    private final OntologyView before;

    Sentences(OntologyView after, OntologyView before) {
        this.after = after;
        this.before = before;
    }

    ValidationMessage message(Finding finding, boolean known, @Nullable CheckException accepted) {
        List<Object> values = finding.values().stream().map(this::readable).toList();
        return new ValidationMessage(finding.check(), finding.severity(), finding.subject(), name(finding.subject()),
                finding.others(), Finding.WORDING.words(finding.key(), values),
                Finding.WORDING.words(finding.key() + ".advice", values), known, accepted);
    }

    private Object readable(Object value) {
        if (value instanceof Finding.ConceptId concept) {
            return named(concept.id());
        }
        return value instanceof List<?> several ? joined(several) : value;
    }

    private Words joined(List<?> several) {
        List<Words> names = several.stream().limit(MOST_NAMES).map(each -> (Words) readable(each)).toList();
        String rest = several.size() > MOST_NAMES ? " … (" + several.size() + ")" : "";
        return new Words(String.join("、", names.stream().map(Words::ja).toList()) + rest,
                String.join(", ", names.stream().map(Words::en).toList()) + rest);
    }

    private Words named(String id) {
        Words name = name(id);
        return name.equals(Words.same(id))
                ? name
                : new Words(name.ja() + " (" + id + ")", name.en() + " (" + id + ")");
    }

    private Words name(String id) {
        Optional<OntologyConcept> concept = after.concept(id).or(() -> before.concept(id));
        return concept
                .map(found -> new Words(found.anyName(Language.JA.code()), found.anyName(Language.EN.code())))
                .orElseGet(() -> Words.same(id));
    }
}
