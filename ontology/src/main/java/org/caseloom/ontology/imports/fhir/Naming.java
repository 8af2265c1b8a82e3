package org.caseloom.ontology.imports.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;
import org.caseloom.ontology.imports.fhir.FshConcept.Designation;

/** Gives the concepts of a code system their names, by what its displays and definitions are. Immutable. */
record Naming(KnownSystem system, Map<String, List<FshConcept>> below) {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\uff01-\uff5e]");
    private static final int CHARACTERS_OF_AN_ANALYTE = 5;
    /** Two letters are an abbreviation of anything: EM, NA, PA. */
    private static final int SHORTEST_ABBREVIATION = 3;

    SourceConcept concept(FshConcept concept) {
        boolean group = below.containsKey(concept.code());
        Labels labels = new Labels();
        MentionType type = system.type();
        Set<SourceMapping> mappings = new LinkedHashSet<>();
        Set<SourceDefinition> definitions = new LinkedHashSet<>();
        switch (system.use()) {
            case NAMES -> {
                named(labels, concept);
                define(definitions, concept);
            }
            case TEST_GROUPS -> {
                named(labels, concept);
                if (group) {
                    below.get(concept.code()).forEach(code -> grouped(labels, code));
                    analyte(concept).ifPresent(mappings::add);
                } else {
                    // no text tells the method and specimen that a code fixes
                    type = concept.parent() == null ? type : null;
                }
            }
            case MODIFIERS -> modifier(labels, concept);
            case DRUGS -> {
                if (concept.definition() == null) {
                    named(labels, concept);
                } else {
                    labels.add(concept.definition(), LabelKind.PREFERRED);
                    abbreviated(labels, concept.display());
                }
            }
        }
        return new SourceConcept(id(concept.code()), type, List.copyOf(labels.all), List.copyOf(definitions),
                concept.parent() == null ? List.of() : List.of(id(concept.parent())), List.copyOf(mappings), false,
                List.of(), List.of());
    }

    private String id(String code) {
        String prefix = below.containsKey(code) ? system.groupPrefix() : system.prefix();
        return Curie.normalized(prefix + ":" + code);
    }

    /** A designation in a language is the name in that language, and the display another one. */
    private static void named(Labels labels, FshConcept concept) {
        for (Designation designation : concept.designations()) {
            labels.add(designation.value(), lang(designation), LabelKind.PREFERRED);
        }
        if (concept.display() != null) {
            labels.add(concept.display(), LabelKind.PREFERRED);
        }
    }

    private static void define(Set<SourceDefinition> definitions, FshConcept concept) {
        if (concept.definition() != null) {
            definitions.add(new SourceDefinition(concept.definition(), language(concept.definition())));
        }
    }

    /** The names of a code that belong to its group. */
    private static void grouped(Labels labels, FshConcept code) {
        String display = code.display() == null ? "" : code.display();
        for (Designation designation : code.designations()) {
            String name = designation.value();
            labels.add(name, lang(designation), LabelKind.PREFERRED);
            if (!display.isEmpty() && name.endsWith("(" + display + ")")) {
                labels.add(name.substring(0, name.length() - display.length() - 2), lang(designation), LabelKind.EXACT);
            }
        }
        if (code.designations().isEmpty()) {
            labels.add(display, LabelKind.PREFERRED);
        } else {
            labels.add(display, language(display).equals("ja")
                    ? LabelKind.EXACT
                    : display.length() > 1 ? LabelKind.ABBREVIATION : LabelKind.RELATED);
        }
    }

    /** Text without the dot is what a search compares; the dot stays in the name and tells the position. */
    private static void modifier(Labels labels, FshConcept concept) {
        if (concept.display() != null) {
            labels.add(concept.display(), LabelKind.PREFERRED);
            if (concept.display().startsWith("・")) {
                labels.add(concept.display().substring(1), LabelKind.HIDDEN);
            }
        }
    }

    private static void abbreviated(Labels labels, @Nullable String display) {
        if (display == null) {
            return;
        }
        boolean latin = language(display).equals("en");
        labels.add(display, !latin
                ? LabelKind.EXACT
                : display.length() < SHORTEST_ABBREVIATION ? LabelKind.RELATED : LabelKind.ABBREVIATION);
    }

    /** The analyte, the first five characters of JLAC10, where all codes of the group measure the same one. */
    private Optional<SourceMapping> analyte(FshConcept group) {
        Set<String> analytes = below.get(group.code()).stream()
                .map(FshConcept::code)
                .filter(code -> code.length() > CHARACTERS_OF_AN_ANALYTE)
                .map(code -> "JLAC10-ANALYTE:" + code.substring(0, CHARACTERS_OF_AN_ANALYTE))
                .collect(Collectors.toSet());
        return analytes.size() == 1
                ? Optional.of(new SourceMapping(MappingRelation.CLASSIFIED_AS, analytes.iterator().next()))
                : Optional.empty();
    }

    private static String lang(Designation designation) {
        return designation.lang().isEmpty() ? language(designation.value()) : designation.lang();
    }

    /** Full-width Latin, too, is written in Japanese only. */
    private static String language(String text) {
        return JAPANESE.matcher(text).find() ? "ja" : "en";
    }

    /** Names in their order, each once, with one preferred name for a language. */
    private static final class Labels {
        private final Set<SourceLabel> all = new LinkedHashSet<>();

        void add(String text, LabelKind kind) {
            add(text, language(text), kind);
        }

        void add(String written, String lang, LabelKind kind) {
            String text = written.strip();
            boolean known = text.isEmpty()
                    || all.stream().anyMatch(label -> label.text().equals(text) && label.lang().equals(lang));
            if (!known) {
                boolean second = kind == LabelKind.PREFERRED && all.stream()
                        .anyMatch(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals(lang));
                all.add(new SourceLabel(text, lang, second ? LabelKind.EXACT : kind, null));
            }
        }
    }
}
