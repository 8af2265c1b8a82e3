package org.caseloom.ontology.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;

/**
 * What annotators and search need of an ontology: concepts that have a type and are in use, with the labels that
 * match. The same ontology always gives the same terms. It remembers the last answer, so that the terms of a draft
 * that changes one concept take milliseconds and share all other records. Thread-safe.
 */
public final class TermReleases {
    private static final Comparator<Term> TERM_ORDER = Comparator
            .comparing(Term::kind)
            .thenComparing(Term::lang)
            .thenComparing(Term::text);

    /** Prefixes whose codes are written with their prefix, as everybody does. */
    private static final List<String> WHOLE_CODES = List.of("HP", "MONDO", "DOID", "UBERON", "SYMP", "NANDO", "CL",
            "GO", "CHEBI", "MP", "PATO", "NCBITaxon");

    /** With more changes than that the whole is made anew. */
    private static final int FEW = 1000;

    private @Nullable Answer last;

    /**
     * @param byId    the concepts that annotate
     * @param ordered the same by id
     */
    private record Answer(Ontology ontology, Map<String, Concept> byId, List<Concept> ordered) {}

    /** The terms of an ontology under a release's id. */
    public synchronized TermRelease of(Ontology ontology, String id, Instant published) {
        Answer answer = last == null ? whole(ontology) : changed(last, ontology).orElseGet(() -> whole(ontology));
        last = answer;
        return new TermRelease(id, published, answer.ordered, ontology.settings().units(), ontology.settings().rules(),
                ontology.settings().stopForms(), refinements(ontology.settings().refinements(), answer.byId));
    }

    private Answer whole(Ontology ontology) {
        Map<String, Concept> concepts = new HashMap<>();
        for (OntologyConcept concept : ontology.byId().values()) {
            if (annotates(concept)) {
                concepts.put(concept.id(), known(concept, ontology).orElseGet(() -> concept(concept, ontology)));
            }
        }
        return new Answer(ontology, concepts, List.copyOf(new TreeMap<>(concepts).values()));
    }

    /**
     * The answer after another where a few concepts differ that annotate in both: then nobody's parents came or went, and
     * all others are as they were.
     */
    @SuppressWarnings("ReferenceEquality") // ontologies share the concepts that did not change
    private static Optional<Answer> changed(Answer before, Ontology ontology) {
        if (before.ontology.byId().size() != ontology.byId().size()) {
            return Optional.empty();
        }
        List<OntologyConcept> changed = new ArrayList<>();
        for (OntologyConcept concept : ontology.byId().values()) {
            OntologyConcept old = before.ontology.byId().get(concept.id());
            if (old != concept) {
                if (old == null || annotates(old) != annotates(concept) || changed.size() == FEW) {
                    return Optional.empty();
                }
                changed.add(concept);
            }
        }
        Map<String, Concept> byId = new HashMap<>(before.byId);
        List<Concept> ordered = new ArrayList<>(before.ordered);
        for (OntologyConcept concept : changed) {
            if (annotates(concept)) {
                Concept made = concept(concept, ontology);
                byId.put(made.id(), made);
                ordered.set(Collections.binarySearch(ordered, made, Comparator.comparing(Concept::id)), made);
            }
        }
        return Optional.of(new Answer(ontology, byId, List.copyOf(ordered)));
    }

    /** Those whose concepts annotate; evidence that does not is left out, as long as enough is left. */
    private static List<RefinementRule> refinements(List<RefinementRule> rules, Map<String, Concept> concepts) {
        return rules.stream()
                .filter(rule -> concepts.containsKey(rule.concept()) && concepts.containsKey(rule.refined()))
                .map(rule -> new RefinementRule(rule.id(), rule.concept(),
                        rule.evidence().stream().filter(concepts::containsKey).toList(), rule.least(), rule.refined(),
                        rule.note()))
                .filter(rule -> rule.evidence().size() >= rule.least())
                .toList();
    }

    /** The record of the last answer, where nothing it depends on has changed. */
    private Optional<Concept> known(OntologyConcept concept, Ontology ontology) {
        if (last == null || last.ontology.byId().get(concept.id()) != concept) {
            return Optional.empty();
        }
        Concept before = last.byId.get(concept.id());
        return before != null && before.broader().equals(broader(concept, ontology))
                ? Optional.of(before)
                : Optional.empty();
    }

    private static boolean annotates(OntologyConcept concept) {
        return concept.type() != null && concept.inUse();
    }

    private static Concept concept(OntologyConcept concept, Ontology ontology) {
        Map<Language, String> label = new EnumMap<>(Language.class);
        List<Term> terms = new ArrayList<>(concept.labels().size());
        Set<Label> related = RelatedNames.of(concept.labels());
        for (Label name : concept.labels()) {
            Optional<Language> language = Language.ofTag(name.lang());
            if (language.isPresent() && name.kind() == LabelKind.PREFERRED) {
                label.putIfAbsent(language.get(), name.text());
            }
            LabelKind taken = related.contains(name) ? LabelKind.EXACT : name.kind();
            language.ifPresent(lang -> taken.matched()
                    .ifPresent(kind -> terms.add(new Term(name.text(), lang, kind))));
        }
        terms.sort(TERM_ORDER);
        return new Concept(concept.id(), concept.type(), label, terms, broader(concept, ontology), codes(concept),
                concept.analyte(), classes(concept));
    }

    private static List<String> broader(OntologyConcept concept, Ontology ontology) {
        return concept.parents()
                .stream()
                .map(Parent::id)
                .filter(parent -> ontology.concept(parent).filter(TermReleases::annotates).isPresent())
                .sorted()
                .toList();
    }

    private static List<String> classes(OntologyConcept concept) {
        return concept.mappings()
                .stream()
                .filter(mapping -> mapping.relation() == MappingRelation.CLASSIFIED_AS)
                .map(Mapping::target)
                .sorted()
                .toList();
    }

    private static Codes codes(OntologyConcept concept) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        if (!concept.id().startsWith("CSL:")) {
            code(concept.id(), codes);
        }
        for (Mapping mapping : concept.mappings()) {
            switch (mapping.relation()) {
                case EXACT, CLASSIFIED_AS -> code(mapping.target(), codes);
                case CLOSE, BROAD, NARROW, RELATED, CROSS_REFERENCE, FORMER_ID -> {
                    // not what the concept is, only something near it
                }
            }
        }
        return codes.isEmpty()
                ? Codes.NONE
                : new Codes(codes.entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey,
                                entry -> List.copyOf(entry.getValue()))));
    }

    private static void code(String curie, Map<String, TreeSet<String>> codes) {
        String scheme = Curie.prefix(curie);
        if (!scheme.isEmpty() && !scheme.startsWith("http")) {
            codes.computeIfAbsent(scheme.intern(), _ -> new TreeSet<>())
                    .add(WHOLE_CODES.contains(scheme) ? curie : curie.substring(scheme.length() + 1));
        }
    }
}
