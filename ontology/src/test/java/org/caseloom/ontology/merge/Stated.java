package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;

/** Source files written in code. */
final class Stated {
    private Stated() {}

    static Source source(String id, String version) {
        return new Source(id, "Title of " + id, version, "CC0 1.0", true);
    }

    static InputFile file(String name, Source source, SourceConcept... concepts) {
        return new InputFile(name, new SourceFile(source, List.of(concepts), List.of(), List.of()));
    }

    static InputFile rows(String name, Source source, MappingRow... rows) {
        return new InputFile(name, new SourceFile(source, List.of(), List.of(rows), List.of()));
    }

    static MappingRow row(String subject, MappingRelation relation, String object) {
        return new MappingRow(subject, relation, object, null, null);
    }

    static Builder concept(String id, @Nullable MentionType type) {
        return new Builder(id, type);
    }

    static Builder finding(String id) {
        return new Builder(id, MentionType.FINDING);
    }

    static Builder disease(String id) {
        return new Builder(id, MentionType.DISEASE);
    }

    /** A source's concept, statement by statement. */
    static final class Builder {
        private final String id;
        private final @Nullable MentionType type;
        private final List<SourceLabel> labels = new ArrayList<>();
        private final List<SourceDefinition> definitions = new ArrayList<>();
        private final List<String> parents = new ArrayList<>();
        private final List<SourceMapping> mappings = new ArrayList<>();
        private final List<String> replacedBy = new ArrayList<>();

        private Builder(String id, @Nullable MentionType type) {
            this.id = id;
            this.type = type;
        }

        Builder label(String lang, LabelKind kind, String text) {
            labels.add(new SourceLabel(text, lang, kind, null));
            return this;
        }

        Builder named(String lang, String text) {
            return label(lang, LabelKind.PREFERRED, text);
        }

        Builder also(String lang, String text) {
            return label(lang, LabelKind.EXACT, text);
        }

        Builder defined(String lang, String text) {
            definitions.add(new SourceDefinition(text, lang));
            return this;
        }

        Builder below(String... ids) {
            parents.addAll(Arrays.asList(ids));
            return this;
        }

        Builder mapped(MappingRelation relation, String target) {
            mappings.add(new SourceMapping(relation, target));
            return this;
        }

        Builder same(String target) {
            return mapped(MappingRelation.EXACT, target);
        }

        Builder refersTo(String target) {
            return mapped(MappingRelation.CROSS_REFERENCE, target);
        }

        SourceConcept live() {
            return new SourceConcept(id, type, labels, definitions, parents, mappings, false, List.of(), List.of());
        }

        SourceConcept obsolete(String... next) {
            replacedBy.addAll(Arrays.asList(next));
            return new SourceConcept(id, type, labels, definitions, parents, mappings, true, replacedBy, List.of());
        }
    }
}
