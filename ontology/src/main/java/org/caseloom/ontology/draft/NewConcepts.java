package org.caseloom.ontology.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;

/** Concepts that a curator makes, and their ids. */
final class NewConcepts {
    private static final String PREFIX = "CSL:";

    private NewConcepts() {}

    static OntologyConcept create(EditedOntology ontology, Edit.Create create) {
        String id = id(ontology, create.concept(), create.en(), create.ja());
        List<Label> labels = labels(create.ja(), create.en());
        List<Parent> parents = new ArrayList<>();
        for (String parent : create.parents() == null ? List.<String>of() : create.parents()) {
            parents.add(new Parent(Editor.concept(ontology, parent).id(), Set.of(Source.CURATOR)));
        }
        return OntologyConcept.empty(id, create.type()).withLabels(labels).withParents(parents);
    }

    static List<Label> labels(@Nullable String ja, @Nullable String en) {
        List<Label> labels = new ArrayList<>();
        if (ja != null && !ja.isBlank()) {
            labels.add(new Label(ja.strip(), "ja", LabelKind.PREFERRED, Source.CURATOR));
        }
        if (en != null && !en.isBlank()) {
            labels.add(new Label(en.strip(), "en", LabelKind.PREFERRED, Source.CURATOR));
        }
        if (labels.isEmpty()) {
            throw Editor.refused("a new concept needs a name in Japanese or English");
        }
        return labels;
    }

    /** The id asked for, or one made from the name; ids are never used twice. */
    static String id(EditedOntology ontology, @Nullable String wanted, @Nullable String en, @Nullable String ja) {
        if (wanted != null && !wanted.isBlank()) {
            String id = wanted.contains(":") ? wanted.strip() : PREFIX + wanted.strip();
            if (ontology.concept(id).isPresent()) {
                throw Editor.refused("there is a concept " + id + " already");
            }
            return id;
        }
        String stem = PREFIX + slug(en == null || en.isBlank() ? String.valueOf(ja) : en);
        String id = stem;
        for (int number = 2; ontology.concept(id).isPresent(); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
