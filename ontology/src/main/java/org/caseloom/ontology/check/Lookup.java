package org.caseloom.ontology.check;

import java.util.function.Consumer;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Standing;

/** What concepts are found by, beside their ids. */
enum Lookup {
    /** A surface form that annotates, with the type of the concept. */
    FORM {
        @Override
        void keys(OntologyConcept concept, Consumer<String> each) {
            if (concept.type() != null && concept.inUse()) {
                for (Label label : concept.labels()) {
                    if (annotates(label) && label.kind() != LabelKind.READING) {
                        each.accept(formKey(concept.type(), label));
                    }
                }
            }
        }
    },
    /** The concepts of sources that a concept stands for: its members and itself. */
    CLAIM {
        @Override
        void keys(OntologyConcept concept, Consumer<String> each) {
            if (concept.inUse()) {
                each.accept(concept.id());
                for (Member member : concept.members()) {
                    if (!member.id().equals(concept.id())) {
                        each.accept(member.id());
                    }
                }
            }
        }
    },
    /** An identifier elsewhere of the same meaning. */
    EXACT {
        @Override
        void keys(OntologyConcept concept, Consumer<String> each) {
            if (concept.inUse()) {
                for (Mapping mapping : concept.mappings()) {
                    if (mapping.relation() == MappingRelation.EXACT) {
                        each.accept(mapping.target());
                    }
                }
            }
        }
    },
    /** A concept that this one names: as its parent, its replacement, a part of its values. */
    REFERENCE {
        @Override
        void keys(OntologyConcept concept, Consumer<String> each) {
            for (Parent parent : concept.parents()) {
                each.accept(parent.id());
            }
            switch (concept.standing()) {
                case Standing.Active() -> {
                }
                case Standing.Announced(var replacedBy, var consider, _) -> {
                    replacedBy.forEach(each);
                    consider.forEach(each);
                }
                case Standing.Obsolete(var replacedBy, var consider, _) -> {
                    replacedBy.forEach(each);
                    consider.forEach(each);
                }
            }
            Analyte analyte = concept.analyte();
            if (analyte != null && analyte.firstComponent() != null) {
                each.accept(analyte.firstComponent());
            }
            if (analyte != null && analyte.secondComponent() != null) {
                each.accept(analyte.secondComponent());
            }
        }
    };

    /** Passes on every key under which a concept is found. */
    abstract void keys(OntologyConcept concept, Consumer<String> each);

    /** Whether annotators look for this label. */
    static boolean annotates(Label label) {
        return label.kind().matched().isPresent() && Language.ofTag(label.lang()).isPresent();
    }

    /** The key of a label: an abbreviation counts with its case, so it only meets the same letters. */
    static String formKey(MentionType type, Label label) {
        return label.kind() == LabelKind.ABBREVIATION
                ? (char) ('0' + type.ordinal()) + "A" + NormalizedText.of(label.text()).cased().strip()
                : formKey(type, NormalizedText.fold(label.text()).strip());
    }

    /** The key of a folded form. */
    static String formKey(MentionType type, String form) {
        return (char) ('0' + type.ordinal()) + "F" + form;
    }
}
