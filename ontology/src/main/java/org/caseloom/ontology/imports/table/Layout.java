package org.caseloom.ontology.imports.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;

/**
 * What the columns of a table mean. Read from a mapping file by {@link LayoutFile}; immutable.
 *
 * @param file     the mapping file, for complaints
 * @param recognise tells a table of this layout from its beginning; null where the layout lies beside its table
 * @param empty    what stands in a cell that has no value: {@code -1}, {@code NA}
 * @param skipped  rows that are not taken
 */
record Layout(String file, String title, SourceRule source, @Nullable Pattern recognise, Shape shape,
        Set<String> empty, List<Filter> skipped, Meaning meaning) {
    Layout {
        empty = Set.copyOf(empty);
        skipped = List.copyOf(skipped);
    }

    /**
     * The source that a table of this layout is.
     *
     * @param versionPattern finds the version in the beginning of the file, as its first group
     * @param namePattern    finds it in the file's name
     */
    record SourceRule(String id, String title, @Nullable String version, @Nullable Pattern versionPattern,
            @Nullable Pattern namePattern, @Nullable String licence, boolean redistributable) {}

    /** A column by its name, and where the layout names it. */
    record Column(Block.Value name) {
        String text() {
            return name.text();
        }
    }

    /** Rows in which a column is like that. */
    record Filter(Column column, Pattern pattern) {}

    /** What a row states. */
    sealed interface Meaning {
        /** Every column it needs. */
        List<Column> columns();
    }

    /**
     * A row states things about a concept.
     *
     * @param id a template: {@code HOT7:{処方用番号}}
     */
    record Concepts(Template id, TypeRule type, List<LabelRule> labels, Optional<ParentRule> parents,
            List<MappingRule> mappings, List<TextRule> definitions, Optional<Filter> obsolete) implements Meaning {
        public Concepts {
            labels = List.copyOf(labels);
            mappings = List.copyOf(mappings);
            definitions = List.copyOf(definitions);
        }

        @Override
        public List<Column> columns() {
            return Stream.of(id.columns().stream(), type.column().stream(), type.unless().stream().map(Filter::column),
                    labels.stream().map(LabelRule::column), parents.stream().flatMap(rule -> rule.column().stream()),
                    mappings.stream().map(MappingRule::column), definitions.stream().map(TextRule::column),
                    obsolete.stream().map(Filter::column)).flatMap(columns -> columns).toList();
        }
    }

    /**
     * A row is a form and the standard names it stands for: an entry of a dictionary, not a concept.
     *
     * @param negation   forms that say the contrary of their name: 痛みなし
     * @param fragment   forms that are no name by themselves: 胸が
     */
    record Forms(List<FormRule> forms, Column name, String nameSeparator, Optional<Column> code, String codeSeparator,
            Optional<Pattern> negation, Optional<Pattern> fragment) implements Meaning {
        public Forms {
            forms = List.copyOf(forms);
        }

        @Override
        public List<Column> columns() {
            return Stream
                    .of(forms.stream().map(FormRule::column), Stream.of(name), code.stream())
                    .flatMap(columns -> columns)
                    .toList();
        }
    }

    /** A column with forms. */
    record FormRule(Column column, String lang, LabelKind kind, String separator) {}

    /** A column with names; {@code lang} is empty where the script tells. */
    record LabelRule(Column column, String lang, LabelKind kind, String separator) {}

    /** A column with text. */
    record TextRule(Column column, String lang) {}

    /**
     * The mention type by patterns that a column, or else the id without its prefix, matches as a whole.
     *
     * @param unless rows in which the type is none, whatever else holds
     */
    record TypeRule(Optional<Column> column, Map<Pattern, Optional<MentionType>> patterns,
            Optional<MentionType> otherwise, Optional<Filter> unless) {}

    /**
     * Where the parents stand.
     *
     * @param prefix of the parent's id, where the column has none
     * @param roots  names of parents that have no row of their own, and their ids
     */
    record ParentRule(By by, Optional<Column> column, String prefix, String separator, Map<String, String> roots) {}

    /** How a table tells a parent. */
    enum By {
        ID,
        LABEL,
        /** A number: the parent is the nearest row above with a lower one. */
        DEPTH,
        /** The longest other code that this one begins with, or the narrowest range it lies in. */
        CODE
    }

    /**
     * A column with identifiers elsewhere.
     *
     * @param shared the relation where one identifier stands on several concepts, which then cannot all equal it
     */
    record MappingRule(Column column, MappingRelation relation, MappingRelation shared, String prefix,
            String separator) {}
}
