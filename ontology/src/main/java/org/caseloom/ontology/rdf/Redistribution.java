package org.caseloom.ontology.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;

/**
 * The part of an ontology that may leave the house: statements of sources marked "not for redistribution" are left
 * out, and concepts of which nothing else is known. Every export goes through here.
 */
public final class Redistribution {
    private final Set<String> closed = new HashSet<>();

    private Redistribution(OntologySettings settings) {
        for (Source source : settings.sources()) {
            if (!source.redistributable()) {
                closed.add(source.id());
            }
        }
    }

    /** What may leave of an ontology. */
    public static Ontology of(Ontology ontology) {
        Redistribution open = new Redistribution(ontology.settings());
        if (open.closed.isEmpty()) {
            return ontology;
        }
        List<OntologyConcept> left = new ArrayList<>();
        ontology.byId().values().forEach(concept -> open.open(concept).ifPresent(left::add));
        return Ontology.of(left, open.open(ontology.settings()));
    }

    private Optional<OntologyConcept> open(OntologyConcept concept) {
        List<Label> labels = concept.labels()
                .stream()
                .filter(label -> open(label.sources()))
                .map(label -> new Label(label.text(), label.lang(), label.kind(), left(label.sources())))
                .toList();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OntologyConcept(concept.id(), concept.type(), labels,
                concept.definitions()
                        .stream()
                        .filter(definition -> open(definition.sources()))
                        .map(definition -> new Definition(definition.text(), definition.lang(),
                                left(definition.sources())))
                        .toList(),
                concept.parents()
                        .stream()
                        .filter(parent -> open(parent.sources()))
                        .map(parent -> new Parent(parent.id(), left(parent.sources())))
                        .toList(),
                concept.mappings()
                        .stream()
                        .filter(mapping -> open(mapping.sources()))
                        .map(mapping -> new Mapping(mapping.relation(), mapping.target(), left(mapping.sources())))
                        .toList(),
                concept.members().stream().filter(member -> !closed.contains(member.source())).toList(),
                concept.standing(), concept.analyte()));
    }

    /** A correction quotes the source it corrects. */
    private OntologySettings open(OntologySettings settings) {
        return settings.withCorrections(settings.corrections()
                .stream()
                .filter(correction -> !closed.contains(correction.source()))
                .toList());
    }

    private boolean open(Collection<String> sources) {
        return sources.stream().anyMatch(source -> !closed.contains(source));
    }

    private Set<String> left(Set<String> sources) {
        Set<String> left = new HashSet<>(sources);
        left.removeAll(closed);
        return left;
    }
}
