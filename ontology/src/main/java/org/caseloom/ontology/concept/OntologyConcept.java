package org.caseloom.ontology.concept;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;

/**
 * One concept with every statement about it. Immutable; lists are in the order of {@link ConceptOrder}, so that equal
 * concepts are equal records.
 *
 * @param id      {@code CSL:fever}, or the CURIE of the source it came from
 * @param type    null for a concept that is kept but never annotated: a modifier, an organism, a root
 * @param members the concepts of sources it was merged from
 * @param analyte how its values are written, where it is a test that has values
 */
public record OntologyConcept(String id, @Nullable MentionType type, List<Label> labels, List<Definition> definitions,
        List<Parent> parents, List<Mapping> mappings, List<Member> members, Standing standing,
        @Nullable Analyte analyte) {
    public OntologyConcept {
        labels = ConceptOrder.labels(labels);
        definitions = ConceptOrder.definitions(definitions);
        parents = ConceptOrder.parents(parents);
        mappings = ConceptOrder.mappings(mappings);
        members = ConceptOrder.members(members);
        standing = standing == null ? Standing.ACTIVE : standing;
    }

    /** An active concept of which nothing is stated yet. */
    public static OntologyConcept empty(String id, @Nullable MentionType type) {
        return new OntologyConcept(id, type, List.of(), List.of(), List.of(), List.of(), List.of(), Standing.ACTIVE,
                null);
    }

    /** The preferred name in a language. */
    public Optional<String> name(String lang) {
        return labels.stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals(lang))
                .map(Label::text)
                .findFirst();
    }

    /** A name for people: in that language, or else in any, or else the id. */
    public String anyName(String lang) {
        return name(lang).or(() -> labels.stream().findFirst().map(Label::text)).orElse(id);
    }

    /** Whether it may be found in documents. */
    public boolean inUse() {
        return !(standing instanceof Standing.Obsolete);
    }

    public OntologyConcept withType(@Nullable MentionType next) {
        return new OntologyConcept(id, next, labels, definitions, parents, mappings, members, standing, analyte);
    }

    public OntologyConcept withLabels(List<Label> next) {
        return new OntologyConcept(id, type, next, definitions, parents, mappings, members, standing, analyte);
    }

    public OntologyConcept withDefinitions(List<Definition> next) {
        return new OntologyConcept(id, type, labels, next, parents, mappings, members, standing, analyte);
    }

    public OntologyConcept withParents(List<Parent> next) {
        return new OntologyConcept(id, type, labels, definitions, next, mappings, members, standing, analyte);
    }

    public OntologyConcept withMappings(List<Mapping> next) {
        return new OntologyConcept(id, type, labels, definitions, parents, next, members, standing, analyte);
    }

    public OntologyConcept withMembers(List<Member> next) {
        return new OntologyConcept(id, type, labels, definitions, parents, mappings, next, standing, analyte);
    }

    public OntologyConcept withStanding(Standing next) {
        return new OntologyConcept(id, type, labels, definitions, parents, mappings, members, next, analyte);
    }
}
