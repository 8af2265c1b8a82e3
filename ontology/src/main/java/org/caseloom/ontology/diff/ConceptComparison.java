package org.caseloom.ontology.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.diff.ConceptChange.AnalyteChanged;
import org.caseloom.ontology.diff.ConceptChange.DefinitionChanged;
import org.caseloom.ontology.diff.ConceptChange.MappingAdded;
import org.caseloom.ontology.diff.ConceptChange.MappingRemoved;
import org.caseloom.ontology.diff.ConceptChange.MemberAdded;
import org.caseloom.ontology.diff.ConceptChange.MemberRemoved;
import org.caseloom.ontology.diff.ConceptChange.ParentAdded;
import org.caseloom.ontology.diff.ConceptChange.ParentRemoved;
import org.caseloom.ontology.diff.ConceptChange.SourcesChanged;
import org.caseloom.ontology.diff.ConceptChange.StandingChanged;
import org.caseloom.ontology.diff.ConceptChange.TypeChanged;

/** Compares two moments of one concept. For one use. */
final class ConceptComparison {
    private final OntologyConcept before;
    private final OntologyConcept after;
    private final Names names;
    private final Set<String> movedMembers;
    private final Named concept;
    private final List<ConceptChange> changes = new ArrayList<>();
    private int restated;

    ConceptComparison(OntologyConcept before, OntologyConcept after, Names names, Set<String> movedMembers) {
        this.before = before;
        this.after = after;
        this.names = names;
        this.movedMembers = movedMembers;
        this.concept = names.of(after.id());
    }

    /** Everything that differs; members that went to another concept are told there. */
    List<ConceptChange> changes() {
        if (before.type() != after.type()) {
            changes.add(new TypeChanged(concept, before.type(), after.type()));
        }
        standing();
        LabelComparison labels = new LabelComparison(concept, before.labels(), after.labels());
        changes.addAll(labels.changes());
        restated += labels.restated();
        definitions();
        statements(before.parents(), after.parents(), Parent::id,
                parent -> new ParentRemoved(concept, names.of(parent.id())),
                parent -> new ParentAdded(concept, names.of(parent.id())));
        statements(before.mappings(), after.mappings(), mapping -> List.of(mapping.relation(), mapping.target()),
                mapping -> new MappingRemoved(concept, mapping), mapping -> new MappingAdded(concept, mapping));
        statements(staying(before), staying(after), member -> List.of(member.id(), member.source()),
                member -> new MemberRemoved(concept, member), member -> new MemberAdded(concept, member));
        if (!Objects.equals(before.analyte(), after.analyte())) {
            changes.add(new AnalyteChanged(concept, before.analyte(), after.analyte()));
        }
        if (restated > 0) {
            changes.add(new SourcesChanged(concept, restated));
        }
        return changes;
    }

    private void standing() {
        if (before.standing().equals(after.standing())) {
            return;
        }
        changes.add(switch (after.standing()) {
            case Standing.Active active ->
                new StandingChanged(concept, before.standing(), active, List.of(), List.of());
            case Standing.Announced announced -> new StandingChanged(concept, before.standing(), announced,
                    names.of(announced.replacedBy()), names.of(announced.consider()));
            case Standing.Obsolete obsolete -> new StandingChanged(concept, before.standing(), obsolete,
                    names.of(obsolete.replacedBy()), names.of(obsolete.consider()));
        });
    }

    /** Of one language, what went and what came are told as pairs, as far as they go. */
    private void definitions() {
        Map<String, Definition> was = byKey(before.definitions(), Definition::text);
        Map<String, Definition> is = byKey(after.definitions(), Definition::text);
        List<Definition> added = new ArrayList<>(OntologyDiff.missing(is, was.keySet()));
        for (Definition removed : OntologyDiff.missing(was, is.keySet())) {
            Definition instead = added.stream()
                    .filter(definition -> definition.lang().equals(removed.lang()))
                    .findFirst()
                    .orElse(null);
            added.remove(instead);
            changes.add(new DefinitionChanged(concept, removed.lang(), removed.text(),
                    instead == null ? null : instead.text()));
        }
        added.forEach(definition -> changes
                .add(new DefinitionChanged(concept, definition.lang(), null, definition.text())));
        restated(was, is);
    }

    /** The members that did not go to another concept, or come from one. */
    private List<Member> staying(OntologyConcept moment) {
        return moment.members().stream().filter(member -> !movedMembers.contains(member.id())).toList();
    }

    private <T> void statements(Collection<T> was, Collection<T> is, Function<T, Object> key,
            Function<T, ConceptChange> removed, Function<T, ConceptChange> added) {
        Map<Object, T> before = byKey(was, key);
        Map<Object, T> after = byKey(is, key);
        OntologyDiff.missing(before, after.keySet()).stream().map(removed).forEach(changes::add);
        OntologyDiff.missing(after, before.keySet()).stream().map(added).forEach(changes::add);
        restated(before, after);
    }

    private <K, T> void restated(Map<K, T> was, Map<K, T> is) {
        was.forEach((key, statement) -> {
            T now = is.get(key);
            if (now != null && !now.equals(statement)) {
                restated++;
            }
        });
    }

    private static <K, T> Map<K, T> byKey(Collection<T> statements, Function<T, K> key) {
        return statements.stream()
                .collect(Collectors.toMap(key, statement -> statement, (first, _) -> first, LinkedHashMap::new));
    }
}
