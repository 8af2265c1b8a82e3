package org.caseloom.ontology.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.OntologyConcept;

import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.WARN;

/** Mappings to something that can be an identifier, and exact ones to nothing that means another concept here. */
final class MappingCheck implements ConceptCheck {
    /** What RFC 3987 and Turtle forbid in an IRI cannot stand in an identifier. */
    private static final Pattern IDENTIFIER = Pattern
            .compile("[A-Za-z][A-Za-z0-9_.+-]*:[^\\p{Cntrl}\\s<>\"{}|^`\\\\]+");

    @Override
    public void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found) {
        for (Mapping mapping : concept.mappings()) {
            if (!IDENTIFIER.matcher(mapping.target()).matches()) {
                found.accept(Finding.of(Check.MAPPING_TARGET, severity(mapping.relation()), "target", concept.id(),
                        mapping.target()));
            } else if (mapping.relation() == MappingRelation.EXACT && concept.inUse()) {
                moved(concept, mapping.target(), view, found);
            }
        }
    }

    /** A cross-reference is kept as the text it is, and real sources have some that are no identifiers. */
    private static Severity severity(MappingRelation relation) {
        return switch (relation) {
            case EXACT, CLOSE, BROAD, NARROW, RELATED, CLASSIFIED_AS -> ERROR;
            case CROSS_REFERENCE, FORMER_ID -> WARN;
        };
    }

    private static void moved(OntologyConcept concept, String target, OntologyView view, Consumer<Finding> found) {
        if (target.equals(concept.id())) {
            return;
        }
        if (view.concept(target).filter(other -> !other.inUse()).isPresent()) {
            if (concept.members().stream().noneMatch(member -> member.id().equals(target))) {
                found.accept(Finding.of(Check.MAPPING_MOVED, WARN, "obsolete", concept.id(),
                        ConceptCheck.concept(target)));
            }
            return;
        }
        view.owners(Lookup.CLAIM, target)
                .stream()
                .filter(owner -> !owner.equals(concept.id()))
                .findFirst()
                .ifPresent(owner -> found.accept(Finding.of(Check.MAPPING_MOVED, WARN, "elsewhere", concept.id(),
                        target, ConceptCheck.concept(owner))));
    }
}
