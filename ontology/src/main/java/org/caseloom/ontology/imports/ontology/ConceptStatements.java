package org.caseloom.ontology.imports.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;

/**
 * What a file states of one concept, while it is read. Texts lose blanks at their ends, identifiers get their one
 * spelling, and each such change is remarked. Not thread-safe.
 */
public final class ConceptStatements {
    /** Language of names for which the file gives none; the file's own language once all is read. */
    public static final String FILE_LANGUAGE = "";

    private final String id;
    private final Remarks remarks;
    private final List<SourceLabel> labels = new ArrayList<>(4);
    private final List<SourceDefinition> definitions = new ArrayList<>(1);
    private final Set<String> parents = new LinkedHashSet<>(4);
    private final List<SourceMapping> mappings = new ArrayList<>(4);
    private final List<String> replacedBy = new ArrayList<>(0);
    private final List<String> consider = new ArrayList<>(0);
    private boolean obsolete;

    ConceptStatements(String id, Remarks remarks) {
        this.id = id;
        this.remarks = remarks;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** A name; one without characters is left out. */
    public ConceptStatements label(String text, String lang, LabelKind kind, @Nullable String synonymType) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            remarks.add("LABEL_IS_EMPTY", id, "A name without a character was left out.");
        } else {
            labels.add(new SourceLabel(clean, lang, kind, synonymType));
        }
        return this;
    }

    /** Whether this very name is already there, as preferred one. */
    public boolean isNamed(String text, String lang) {
        String clean = Text.trimmed(text).replace('\u00a0', ' ');
        return labels.stream().anyMatch(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals(lang)
                && label.text().equals(clean));
    }

    /** Whether it has a preferred name in this language. */
    public boolean isNamedIn(String lang) {
        return labels.stream().anyMatch(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals(lang));
    }

    /** What it is; an empty text is left out. */
    public ConceptStatements definition(String text, String lang) {
        String clean = Text.trimmed(text);
        if (!clean.isEmpty()) {
            definitions.add(new SourceDefinition(clean, lang));
        }
        return this;
    }

    /** A concept it is a kind of, in any spelling. */
    public ConceptStatements parent(String parent) {
        parents.add(Namespaces.curie(parent));
        return this;
    }

    /** An identifier elsewhere, in any spelling. */
    public ConceptStatements mapping(MappingRelation relation, String target) {
        if (target.isEmpty() || Text.isBlank(target.charAt(0)) || Text.isBlank(target.charAt(target.length() - 1))) {
            remarks.add("IDENTIFIER_TRIMMED", id + " " + target, "Blanks around an identifier were cut off.");
        }
        String curie = Namespaces.curie(target);
        if (curie.isEmpty()) {
            remarks.add("IDENTIFIER_IS_EMPTY", id, "An empty cross-reference was left out.");
        } else {
            mappings.add(new SourceMapping(relation, curie));
        }
        return this;
    }

    /** The source took it out of use. */
    public ConceptStatements obsolete() {
        obsolete = true;
        return this;
    }

    /** A concept that takes its place, in any spelling. */
    public ConceptStatements replacedBy(String successor) {
        replacedBy.add(Namespaces.curie(successor));
        return this;
    }

    /** A concept to choose from, in any spelling. */
    public ConceptStatements consider(String candidate) {
        consider.add(Namespaces.curie(candidate));
        return this;
    }

    List<SourceLabel> labels() {
        return labels;
    }

    Set<String> parents() {
        return parents;
    }

    SourceConcept concept(@Nullable MentionType type, String fileLanguage) {
        List<SourceLabel> inLanguage = labels.stream()
                .map(label -> label.lang().equals(FILE_LANGUAGE)
                        ? new SourceLabel(label.text(), fileLanguage, label.kind(), label.synonymType())
                        : label)
                .toList();
        List<SourceDefinition> defined = definitions.stream()
                .map(definition -> definition.lang().equals(FILE_LANGUAGE)
                        ? new SourceDefinition(definition.text(), fileLanguage)
                        : definition)
                .toList();
        return new SourceConcept(id, type, inLanguage, defined, List.copyOf(parents), mappings, obsolete, replacedBy,
                consider);
    }

    private String clean(String text) {
        String clean = Text.trimmed(text);
        if (clean.length() < text.length()) {
            remarks.add("BLANKS_TRIMMED", id + " \u201c" + text + "\u201d",
                    "Blanks at the end of a name were cut off.");
        }
        if (clean.indexOf('\u00a0') >= 0) {
            remarks.add("NO_BREAK_SPACE", id + " \u201c" + text + "\u201d",
                    "A no-break space (U+00A0) inside a name became a plain one.");
            clean = clean.replace('\u00a0', ' ');
        }
        if (clean.indexOf('\ufffd') >= 0) {
            remarks.add("BROKEN_CHARACTER", id + " \u201c" + text + "\u201d",
                    "A name holds U+FFFD, a character that was lost before the file was made; it is kept and finds nothing.");
        }
        return clean;
    }
}
