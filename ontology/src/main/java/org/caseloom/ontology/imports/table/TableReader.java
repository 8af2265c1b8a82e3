package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.table.Layout.Filter;

/** Reads tables of one layout. Immutable and thread-safe. */
final class TableReader implements SourceReader {
    /** A layout is told from so much of a file at most: a pattern must not wander through all of it. */
    private static final int BEGINNING = 8 * 1024;

    private final Layout layout;

    TableReader(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String title() {
        return layout.title();
    }

    @Override
    public boolean recognises(FileHead head) {
        return encoding(head).isPresent();
    }

    @Override
    public SourceFile read(SourceInput input) {
        Charset encoding = encoding(input.head()).orElse(layout.shape().encodings().getFirst());
        Remarks remarks = new Remarks();
        Drafts drafts = new Drafts();
        try (Rows rows = open(input, encoding, remarks)) {
            Cells cells = new Cells(layout, input.name(), rows.columns());
            Intake intake = switch (layout.meaning()) {
                case Layout.Concepts concepts -> new ConceptRows(concepts, cells, drafts, remarks);
                case Layout.Forms forms -> new FormRows(forms, cells, drafts, remarks);
            };
            int width = layout.shape().kind() == Shape.Kind.DELIMITED ? rows.columns().size() : 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (damaged(row, width)) {
                    remarks.add("ROW_DAMAGED", "line " + row.line() + ": " + String.join(" | ", row.cells()),
                            "It has " + row.cells().size() + " cells, the table " + width
                                    + " columns; the row was left out.");
                } else if (skipped(row, cells)) {
                    remarks.add("ROW_SKIPPED", "line " + row.line() + ": " + String.join(" | ", row.cells()),
                            "The layout says that such rows are no terms.");
                } else {
                    intake.take(row);
                }
            }
            intake.finish();
        } catch (IOException failure) {
            throw input.damaged(failure);
        }
        return new SourceFile(source(input.head()), drafts.concepts(), List.of(), remarks.list());
    }

    private Rows open(SourceInput input, Charset encoding, Remarks remarks) throws IOException {
        Shape shape = layout.shape();
        return switch (shape.kind()) {
            case DELIMITED -> new DelimitedRows(input.lines(encoding), shape, remarks);
            case FIXED_WIDTH -> new FixedWidthRows(input.lines(encoding), shape);
            case EXCEL -> new ExcelRows(input.path(), shape);
            case JSON -> EntryRows.json(input, shape.columns());
            case YAML -> EntryRows.yaml(input, shape.at(), shape.columns());
        };
    }

    private boolean skipped(Row row, Cells cells) {
        for (Filter filter : layout.skipped()) {
            if (cells.matches(row, filter)) {
                return true;
            }
        }
        return false;
    }

    /** Whether cells are missing, or more than the table has columns for. */
    private static boolean damaged(Row row, int width) {
        int cells = row.cells().size();
        return width > 0 && (cells < width || row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank()));
    }

    /** The encoding in which it is a table of this layout; empty where it is in none. */
    private Optional<Charset> encoding(FileHead head) {
        Pattern beginning = layout.recognise();
        if (beginning == null) {
            return Optional.empty();
        }
        for (Charset encoding : layout.shape().encodings()) {
            if (beginning.matcher(beginning(head, encoding)).find()) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    private String beginning(FileHead head, Charset encoding) {
        if (layout.shape().kind() == Shape.Kind.EXCEL) {
            return ExcelRows.header(head, layout.shape());
        }
        String text = head.text(encoding);
        return text.substring(0, Math.min(text.length(), BEGINNING));
    }

    private Source source(FileHead head) {
        Layout.SourceRule rule = layout.source();
        String version = rule.version();
        if (version == null) {
            version = found(rule.versionPattern(), head.text());
        }
        if (version == null) {
            version = found(rule.namePattern(), head.name());
        }
        return new Source(rule.id(), rule.title(), version, rule.licence(), rule.redistributable());
    }

    private static @Nullable String found(@Nullable Pattern pattern, String text) {
        if (pattern == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
