package org.caseloom.ontology.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;

/**
 * What an edit makes of an ontology. It refuses what makes no sense by itself, naming what would; what only the whole
 * ontology can tell is left to validation. Stateless but for its collaborator, thread-safe.
 */
public final class Editor {
    private static final Set<String> CURATOR = Set.of(Source.CURATOR);

    private final MemberSplitter splitter;

    /** Takes a source's concept out of a merged one; an edit that asks for it names concept, member and reason. */
    @FunctionalInterface
    public interface MemberSplitter {
        Change split(Ontology ontology, Edit.Unmerge edit, String author, LocalDate date);
    }

    public Editor(MemberSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * The change that edits are, each made on what those before it left.
     *
     * @throws CaseloomException EDIT_REFUSED or NOT_FOUND for the first that makes no sense
     */
    public Change apply(Ontology ontology, List<Edit> edits, String author, LocalDate today) {
        EditedOntology edited = new EditedOntology(ontology);
        edits.forEach(edit -> make(edited, edit, author, today));
        return edited.made();
    }

    /**
     * The change that the lines of a table are.
     *
     * @throws CaseloomException EDIT_REFUSED naming every line that makes no sense and why
     */
    public Change applyLines(Ontology ontology, List<BulkFile.Line> lines, String author, LocalDate today) {
        EditedOntology edited = new EditedOntology(ontology);
        List<String> problems = new ArrayList<>();
        for (BulkFile.Line line : lines) {
            try {
                make(edited, line.edit(), author, today);
            } catch (CaseloomException e) {
                problems.add("line " + line.number() + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw refused(String.join("; ", problems));
        }
        return edited.made();
    }

    /** Nothing is put before all of the edit was found to make sense. */
    private void make(EditedOntology ontology, Edit edit, String author, LocalDate today) {
        switch (edit) {
            case Edit.Create create -> ontology.put(NewConcepts.create(ontology, create));
            case Edit.Rename rename ->
                ontology.put(LabelEdits.rename(concept(ontology, rename.concept()), rename));
            case Edit.AddLabel add -> ontology.put(LabelEdits.add(concept(ontology, add.concept()), add));
            case Edit.RemoveLabel remove -> LabelEdits.remove(ontology, concept(ontology, remove.concept()), remove,
                    author, today);
            case Edit.Define define ->
                ontology.put(LabelEdits.define(concept(ontology, define.concept()), define));
            case Edit.SetType set ->
                ontology.put(concept(ontology, set.concept()).withType(set.type()));
            case Edit.Move move -> ontology.put(move(ontology, move));
            case Edit.AddParent add -> ontology.put(parent(ontology, add.concept(), add.parent(), null));
            case Edit.RemoveParent remove -> ontology.put(removeParent(ontology, remove));
            case Edit.Map map -> ontology.put(map(ontology, map));
            case Edit.Unmap unmap -> ontology.put(unmap(ontology, unmap));
            case Edit.Announce announce -> ontology.put(StandingEdits.announce(ontology, announce));
            case Edit.Obsolete obsolete -> ontology.put(StandingEdits.obsolete(ontology, obsolete));
            case Edit.Reinstate reinstate -> ontology.put(StandingEdits.reinstate(ontology, reinstate));
            case Edit.Merge merge -> ConceptMerges.merge(ontology, merge);
            case Edit.Split split -> ConceptMerges.split(ontology, split).forEach(ontology::put);
            case Edit.Unmerge unmerge -> ontology.put(splitter.split(ontology.whole(), unmerge, author, today));
            case Edit.Put put -> ontology.put(put.concept());
            case Edit.AddStopForm add -> addStopForm(ontology, add.form());
            case Edit.RemoveStopForm remove -> removeStopForm(ontology, remove.form());
            case Edit.Accept accept -> accept(ontology, accept, author, today);
        }
    }

    /** The concept an edit is about; empty where it makes a new one or is about none. */
    public static Optional<String> subject(Edit edit) {
        return switch (edit) {
            case Edit.OfConcept of -> Optional.of(of.concept());
            case Edit.Put put -> Optional.of(put.concept().id());
            case Edit.Create _ -> Optional.empty();
            case Edit.AddStopForm _ -> Optional.empty();
            case Edit.RemoveStopForm _ -> Optional.empty();
            case Edit.Accept _ -> Optional.empty();
        };
    }

    static OntologyConcept concept(EditedOntology ontology, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw refused("the edit names no concept");
        }
        return ontology.concept(id)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no concept " + id));
    }

    static CaseloomException refused(String message) {
        return new CaseloomException(ErrorCode.EDIT_REFUSED, message);
    }

    private static OntologyConcept move(EditedOntology ontology, Edit.Move move) {
        OntologyConcept concept = concept(ontology, move.concept());
        String from = move.from();
        if (from != null && concept.parents().stream().noneMatch(parent -> parent.id().equals(from))) {
            throw refused(concept.id() + " is no kind of " + from);
        }
        List<Parent> stay = concept.parents()
                .stream()
                .filter(parent -> from != null && !parent.id().equals(from))
                .toList();
        return parent(ontology, concept.withParents(stay).id(), move.to(), stay);
    }

    private static OntologyConcept parent(EditedOntology ontology, String id, String parent,
            @Nullable List<Parent> others) {
        OntologyConcept concept = concept(ontology, id);
        OntologyConcept target = concept(ontology, parent);
        if (target.id().equals(id)) {
            throw refused("a concept is no kind of itself: " + id);
        }
        List<Parent> parents = new ArrayList<>(others == null ? concept.parents() : others);
        if (parents.stream().anyMatch(other -> other.id().equals(parent))) {
            throw refused(id + " already is a kind of " + parent);
        }
        parents.add(new Parent(parent, CURATOR));
        return concept.withParents(parents);
    }

    private static OntologyConcept removeParent(EditedOntology ontology, Edit.RemoveParent remove) {
        OntologyConcept concept = concept(ontology, remove.concept());
        List<Parent> stay = concept.parents().stream().filter(other -> !other.id().equals(remove.parent())).toList();
        if (stay.size() == concept.parents().size()) {
            throw refused(concept.id() + " is no kind of " + remove.parent());
        }
        return concept.withParents(stay);
    }

    private static OntologyConcept map(EditedOntology ontology, Edit.Map map) {
        OntologyConcept concept = concept(ontology, map.concept());
        String target = Curie.normalized(map.target());
        if (Curie.prefix(target).isEmpty()) {
            throw refused("\"" + map.target() + "\" is no identifier; write it with its vocabulary, as HP:0001945");
        }
        List<Mapping> mappings = new ArrayList<>(concept.mappings());
        Mapping added = new Mapping(relation(map.relation()), target, Source.CURATOR);
        if (mappings.stream()
                .anyMatch(mapping -> mapping.relation() == added.relation() && mapping.target().equals(target))) {
            throw refused(concept.id() + " already has " + target);
        }
        mappings.add(added);
        return concept.withMappings(mappings);
    }

    private static OntologyConcept unmap(EditedOntology ontology, Edit.Unmap unmap) {
        OntologyConcept concept = concept(ontology, unmap.concept());
        String target = Curie.normalized(unmap.target());
        List<Mapping> stay = concept.mappings()
                .stream()
                .filter(mapping -> !mapping.target().equals(target)
                        || unmap.relation() != null && mapping.relation() != relation(unmap.relation()))
                .toList();
        if (stay.size() == concept.mappings().size()) {
            throw refused(concept.id() + " has no mapping to " + target);
        }
        return concept.withMappings(stay);
    }

    private static MappingRelation relation(@Nullable String code) {
        return code == null
                ? MappingRelation.EXACT
                : MappingRelation.ofCode(code)
                        .orElseThrow(() -> refused("there is no relation \"" + code + "\"; use exact, close, broad,"
                                + " narrow, related, classified-as, cross-reference or former-id"));
    }

    private static void addStopForm(EditedOntology ontology, @Nullable String form) {
        if (ontology.hasStopForm(stopForm(form))) {
            throw refused("\"" + form + "\" is a stop form already");
        }
        ontology.addStopForm(stopForm(form));
    }

    private static void removeStopForm(EditedOntology ontology, @Nullable String form) {
        if (!ontology.hasStopForm(stopForm(form))) {
            throw refused("\"" + form + "\" is no stop form");
        }
        ontology.removeStopForm(stopForm(form));
    }

    private static String stopForm(@Nullable String form) {
        if (form == null || form.isBlank()) {
            throw refused("a stop form needs a text");
        }
        return form;
    }

    private static void accept(EditedOntology ontology, Edit.Accept accept, String author, LocalDate today) {
        if (accept.reason() == null || accept.reason().isBlank()) {
            throw refused("an exception needs a reason");
        }
        if (accept.expires() == null || accept.expires().isBefore(today)) {
            throw refused("an exception needs a day in the future on which it ends, as 2027-03-31");
        }
        List<CheckException> exceptions = new ArrayList<>(ontology.settings().exceptions());
        exceptions.removeIf(exception -> exception.check().equals(accept.check())
                && exception.subject().equals(accept.subject()));
        exceptions.add(new CheckException(accept.check(), accept.subject(), accept.reason(), author, accept.expires()));
        ontology.put(ontology.settings().withExceptions(exceptions));
    }
}
