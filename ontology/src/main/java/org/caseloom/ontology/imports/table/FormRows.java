package org.caseloom.ontology.imports.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceMapping;
import org.caseloom.ontology.imports.table.Layout.FormRule;

/**
 * Rows of a dictionary of forms: a form, the standard names it stands for and their ICD-10 codes. The concept is the
 * standard name; it has no identifier there, so its name is one. A form that is not safe to annotate with the name is
 * kept as related. Not thread-safe.
 */
final class FormRows implements Intake {
    /** Of concepts that are known by their Japanese standard name only. */
    static final String NAMED = "BYOMEI-NAME:";

    private final Layout.Forms rule;
    private final Cells cells;
    private final Drafts drafts;
    private final Remarks remarks;
    private final Map<Draft, Codes> codes = new HashMap<>();

    FormRows(Layout.Forms rule, Cells cells, Drafts drafts, Remarks remarks) {
        this.rule = rule;
        this.cells = cells;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    @Override
    public void take(Row row) {
        List<String> names = cells.texts(row, rule.name(), rule.nameSeparator());
        Set<String> stated = codes(row);
        if (names.isEmpty() && stated.isEmpty()) {
            remarks.add("FORM_WITHOUT_CONCEPT", place(row),
                    "Neither a standard name nor a code says what it means; the form was left out.");
            return;
        }
        List<Draft> meant = new ArrayList<>();
        if (names.isEmpty()) {
            remarks.add("FORM_WITH_CODE_ONLY", place(row),
                    "A code is broader than the form, so the form is related to it and annotates nothing.");
            stated.forEach(code -> meant.add(drafts.of(code, Icd10.type(code))));
        }
        if (names.size() > 1) {
            remarks.add("FORM_OF_SEVERAL_NAMES", place(row),
                    "It stands for several standard names at once or for either; kept as related, it annotates nothing.");
        }
        for (String name : names) {
            Draft draft = drafts.of(NAMED + folded(name), MentionType.DISEASE);
            draft.label(name, "ja", LabelKind.PREFERRED);
            meant.add(draft);
        }
        for (FormRule form : rule.forms()) {
            for (String text : cells.texts(row, form.column(), form.separator())) {
                LabelKind kind = names.size() == 1 ? kind(row, text, form, names.getFirst()) : LabelKind.RELATED;
                meant.forEach(draft -> draft.label(text, form.lang(), kind));
            }
        }
        if (names.size() == 1) {
            boolean own = rule.forms().stream()
                    .anyMatch(form -> folded(cells.text(row, form.column())).equals(folded(names.getFirst())));
            codes.computeIfAbsent(meant.getFirst(), fresh -> new Codes()).add(stated, own);
        }
    }

    @Override
    public void finish() {
        codes.forEach((draft, stated) -> {
            Set<String> best = stated.best();
            best.forEach(code -> draft.mappings.add(new SourceMapping(MappingRelation.CLASSIFIED_AS, code)));
            draft.type = type(best);
        });
    }

    /** How a form of exactly one standard name is kept. */
    private LabelKind kind(Row row, String text, FormRule form, String name) {
        if (form.kind() == LabelKind.READING || folded(name).equals(folded(text))) {
            return form.kind();
        }
        if (ends(rule.negation(), text) && !ends(rule.negation(), name)) {
            remarks.add("FORM_NEGATED", place(row),
                    "It may say that there is no such thing; kept as related, it annotates nothing.");
            return LabelKind.RELATED;
        }
        if (ends(rule.fragment(), text)) {
            remarks.add("FORM_IS_FRAGMENT", place(row),
                    "It breaks off within a sentence and would be found everywhere; kept as related.");
            return LabelKind.RELATED;
        }
        return form.kind();
    }

    private static boolean ends(Optional<Pattern> pattern, String text) {
        return pattern.filter(present -> present.matcher(text).find()).isPresent();
    }

    private Set<String> codes(Row row) {
        Set<String> found = new LinkedHashSet<>();
        rule.code().ifPresent(column -> {
            for (String code : cells.texts(row, column, rule.codeSeparator())) {
                Icd10.curie(code).ifPresentOrElse(found::add,
                        () -> remarks.add("CODE_UNREADABLE", "line " + row.line() + ": " + code,
                                "It is no ICD-10 code; the code was left out."));
            }
        });
        return found;
    }

    /** Of codes that agree, their type; of others that of the first; a disease where there is no code. */
    private static @Nullable MentionType type(Set<String> codes) {
        if (codes.isEmpty()) {
            return MentionType.DISEASE;
        }
        return codes.stream().map(Icd10::type).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String place(Row row) {
        return "line " + row.line() + ": " + String.join(" | ", row.cells());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    /** The codes of a standard name: those of its own row, or else those of the forms that stand for it. */
    private static final class Codes {
        private final Set<String> own = new LinkedHashSet<>();
        private final Set<String> ofForms = new LinkedHashSet<>();

        void add(Set<String> codes, boolean ownRow) {
            (ownRow ? own : ofForms).addAll(codes);
        }

        Set<String> best() {
            return own.isEmpty() ? ofForms : own;
        }
    }
}
