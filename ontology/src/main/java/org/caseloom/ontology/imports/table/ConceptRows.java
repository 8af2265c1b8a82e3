package org.caseloom.ontology.imports.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceMapping;
import org.caseloom.ontology.imports.table.Layout.Column;
import org.caseloom.ontology.imports.table.Layout.LabelRule;
import org.caseloom.ontology.imports.table.Layout.MappingRule;
import org.caseloom.ontology.imports.table.Layout.TextRule;

/** Rows that state things about a concept; several rows may state things about the same one. Not thread-safe. */
final class ConceptRows implements Intake {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\uff01-\uff5e]");

    private final Layout.Concepts rule;
    private final Cells cells;
    private final Drafts drafts;
    private final Remarks remarks;
    private final Optional<Parents> parents;
    private final Map<MappingRule, Map<String, Integer>> bearers = new HashMap<>();

    ConceptRows(Layout.Concepts rule, Cells cells, Drafts drafts, Remarks remarks) {
        this.rule = rule;
        this.cells = cells;
        this.drafts = drafts;
        this.remarks = remarks;
        this.parents = rule.parents().map(parent -> new Parents(parent, drafts, remarks));
    }

    @Override
    public void take(Row row) {
        Optional<String> id = rule.id().filled(column -> cells.text(row, column)).flatMap(ConceptRows::identifier);
        if (id.isEmpty()) {
            remarks.add("ROW_WITHOUT_ID", "line " + row.line() + ": " + String.join(" | ", row.cells()),
                    "The columns of the identifier hold none; the row was left out.");
            return;
        }
        Draft draft = drafts.of(id.get(), type(row, id.get()));
        draft.obsolete |= rule.obsolete().filter(filter -> cells.matches(row, filter)).isPresent();
        for (LabelRule label : rule.labels()) {
            for (String text : cells.texts(row, label.column(), label.separator())) {
                draft.label(text, label.lang().isEmpty() ? language(text) : label.lang(), label.kind());
            }
        }
        for (TextRule definition : rule.definitions()) {
            String text = cells.text(row, definition.column());
            if (!text.isEmpty()) {
                draft.definitions.add(new SourceDefinition(text,
                        definition.lang().isEmpty() ? language(text) : definition.lang()));
            }
        }
        rule.mappings().forEach(mapping -> map(row, draft, mapping));
        parents.ifPresent(parent -> parent.take(draft, parentCells(row)));
    }

    @Override
    public void finish() {
        parents.ifPresent(Parents::finish);
        bearers.forEach(this::weaken);
    }

    /** {@code ja} where any character of the text is Japanese, else {@code en}. */
    static String language(String text) {
        return JAPANESE.matcher(text).find() ? "ja" : "en";
    }

    /** In Caseloom's spelling; empty where it claims to be an ICD-10 code and is none. */
    static Optional<String> identifier(String written) {
        return written.startsWith(Icd10.PREFIX)
                ? Icd10.curie(written.substring(Icd10.PREFIX.length()))
                : Optional.of(Curie.normalized(written));
    }

    private List<String> parentCells(Row row) {
        Layout.ParentRule parent = rule.parents().orElseThrow();
        return parent.column().map(column -> cells.texts(row, column, parent.separator())).orElse(List.of());
    }

    private @Nullable MentionType type(Row row, String id) {
        Layout.TypeRule type = rule.type();
        if (type.unless().filter(filter -> cells.matches(row, filter)).isPresent()) {
            return null;
        }
        String value = type.column()
                .map(column -> cells.text(row, column))
                .orElseGet(() -> id.substring(id.indexOf(':') + 1));
        for (Map.Entry<Pattern, Optional<MentionType>> pattern : type.patterns().entrySet()) {
            if (pattern.getKey().matcher(value).matches()) {
                return pattern.getValue().orElse(null);
            }
        }
        return type.otherwise().orElse(null);
    }

    private void map(Row row, Draft draft, MappingRule mapping) {
        Column column = mapping.column();
        for (String value : cells.texts(row, column, mapping.separator())) {
            Optional<String> target = identifier(mapping.prefix() + value);
            if (target.isEmpty()) {
                remarks.add("CODE_UNREADABLE", "line " + row.line() + ", " + column.text() + ": " + value,
                        "It is no code of the vocabulary that the column should hold; the mapping was left out.");
            } else if (draft.mappings.add(new SourceMapping(mapping.relation(), target.get()))) {
                bearers.computeIfAbsent(mapping, fresh -> new HashMap<>()).merge(target.get(), 1, Integer::sum);
            }
        }
    }

    /** Equality that several concepts claim to one identifier cannot be meant. */
    private void weaken(MappingRule mapping, Map<String, Integer> counts) {
        if (mapping.relation() == mapping.shared()) {
            return;
        }
        for (Draft draft : drafts.all()) {
            for (SourceMapping stated : List.copyOf(draft.mappings)) {
                if (stated.relation() == mapping.relation() && counts.getOrDefault(stated.target(), 0) > 1) {
                    draft.mappings.remove(stated);
                    draft.mappings.add(new SourceMapping(mapping.shared(), stated.target()));
                    remarks.add("CODE_SHARED", draft.id + " " + stated.target(),
                            "Several concepts have this code, so it does not make any of them equal to it.");
                }
            }
        }
    }
}
