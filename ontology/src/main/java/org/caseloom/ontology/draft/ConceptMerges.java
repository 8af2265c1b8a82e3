package org.caseloom.ontology.draft;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;

/** Two concepts that are one, and one that is two. Nothing is lost: the id that goes stays and names its successor. */
final class ConceptMerges {
    private ConceptMerges() {}

    static void merge(EditedOntology ontology, Edit.Merge merge) {
        OntologyConcept into = Editor.concept(ontology, merge.concept());
        OntologyConcept from = Editor.concept(ontology, merge.from());
        if (into.id().equals(from.id())) {
            throw Editor.refused("a concept cannot be merged with itself: " + into.id());
        }
        if (!into.inUse() || !from.inUse()) {
            throw Editor.refused((into.inUse() ? from : into).id() + " is obsolete; reinstate it before merging");
        }
        String reason = merge.reason() == null ? "merged into " + into.id() : merge.reason();
        List<OntologyConcept> changed = new ArrayList<>();
        changed.add(united(into, from, reason));
        changed.add(from.withStanding(new Standing.Obsolete(List.of(into.id()), List.of(), reason)));
        for (OntologyConcept child : ontology.childrenOf(from.id())) {
            if (!child.id().equals(into.id())) {
                changed.add(child.withParents(child.parents()
                        .stream()
                        .map(parent -> parent.id().equals(from.id()) ? new Parent(into.id(), parent.sources()) : parent)
                        .toList()));
            }
        }
        List<QuantityRule> rules = ontology.settings()
                .rules()
                .stream()
                .map(rule -> new QuantityRule(rule.id(), moved(rule.analyte(), from, into), rule.comparator(),
                        rule.threshold(), rule.unit(), moved(rule.finding(), from, into), rule.sex(),
                        rule.minimumAge()))
                .toList();
        changed.forEach(ontology::put);
        if (!rules.equals(ontology.settings().rules())) {
            ontology.put(ontology.settings().withQuantities(ontology.settings().units(), rules));
        }
        List<RefinementRule> refinements = ontology.settings()
                .refinements()
                .stream()
                .map(rule -> new RefinementRule(rule.id(), moved(rule.concept(), from, into),
                        rule.evidence().stream().map(evidence -> moved(evidence, from, into)).toList(), rule.least(),
                        moved(rule.refined(), from, into), rule.note()))
                .toList();
        if (!refinements.equals(ontology.settings().refinements())) {
            ontology.put(ontology.settings().withRefinements(refinements));
        }
    }

    static List<OntologyConcept> split(EditedOntology ontology, Edit.Split split) {
        OntologyConcept concept = Editor.concept(ontology, split.concept());
        List<String> wanted = split.labels() == null ? List.of() : split.labels();
        for (String text : wanted) {
            if (concept.labels().stream().noneMatch(label -> label.text().equals(text))) {
                throw Editor.refused(concept.id() + " has no name \"" + text + "\"");
            }
        }
        List<Label> names = NewConcepts.labels(split.ja(), split.en());
        List<Label> moved = concept.labels().stream().filter(label -> wanted.contains(label.text())).toList();
        List<Label> stay = new ArrayList<>(concept.labels());
        stay.removeAll(moved);
        if (stay.stream().noneMatch(label -> label.kind() == LabelKind.PREFERRED)) {
            throw Editor.refused("the names that stay with " + concept.id() + " need a preferred one; rename it first");
        }
        List<Label> labels = new ArrayList<>(names);
        moved.stream()
                .filter(label -> names.stream()
                        .noneMatch(name -> name.text().equals(label.text()) && name.lang().equals(label.lang())))
                .map(label -> label.kind() == LabelKind.PREFERRED
                        ? new Label(label.text(), label.lang(), LabelKind.EXACT, label.sources())
                        : label)
                .forEach(labels::add);
        OntologyConcept part = OntologyConcept
                .empty(NewConcepts.id(ontology, split.id(), split.en(), split.ja()), concept.type())
                .withLabels(labels)
                .withParents(concept.parents());
        return List.of(concept.withLabels(stay), part);
    }

    private static OntologyConcept united(OntologyConcept into, OntologyConcept from, String reason) {
        List<Label> labels = new ArrayList<>(into.labels());
        for (Label label : from.labels()) {
            boolean known = into.labels()
                    .stream()
                    .anyMatch(own -> own.text().equals(label.text()) && own.lang().equals(label.lang()));
            if (known) {
                continue;
            }
            labels.add(label.kind() == LabelKind.PREFERRED && into.name(label.lang()).isPresent()
                    ? new Label(label.text(), label.lang(), LabelKind.EXACT, label.sources())
                    : label);
        }
        List<Mapping> mappings = new ArrayList<>(into.mappings());
        mappings.addAll(from.mappings());
        mappings.add(new Mapping(MappingRelation.FORMER_ID, from.id(), Source.CURATOR));
        List<Parent> parents = new ArrayList<>(into.parents());
        from.parents().stream().filter(parent -> !parent.id().equals(into.id())).forEach(parents::add);
        parents.removeIf(parent -> parent.id().equals(from.id()));
        List<Member> members = new ArrayList<>(into.members());
        members.addAll(from.members());
        members.add(new Member(from.id(), Source.CURATOR, reason));
        List<Definition> definitions = new ArrayList<>(into.definitions());
        definitions.addAll(from.definitions());
        return new OntologyConcept(into.id(), into.type() == null ? from.type() : into.type(), labels, definitions,
                parents, mappings, members, into.standing(),
                into.analyte() == null ? from.analyte() : into.analyte());
    }

    private static String moved(String id, OntologyConcept from, OntologyConcept into) {
        return id.equals(from.id()) ? into.id() : id;
    }
}
