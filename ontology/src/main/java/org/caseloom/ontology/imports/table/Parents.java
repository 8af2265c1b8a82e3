package org.caseloom.ontology.imports.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.Remarks;

/** Finds the parents of a table's concepts, however the table tells them. Not thread-safe. */
final class Parents {
    private final Layout.ParentRule rule;
    private final Drafts drafts;
    private final Remarks remarks;
    private final Map<Draft, List<String>> named = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    Parents(Layout.ParentRule rule, Drafts drafts, Remarks remarks) {
        this.rule = rule;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    /** Takes what a row says of a concept's parents. */
    void take(Draft draft, List<String> cells) {
        switch (rule.by()) {
            case ID ->
                cells.forEach(cell -> ConceptRows.identifier(rule.prefix() + cell).ifPresent(draft.parents::add));
            case LABEL -> named.computeIfAbsent(draft, fresh -> new ArrayList<>()).addAll(cells);
            case DEPTH -> nest(draft, cells);
            case CODE -> {
                // told from all codes together
            }
        }
    }

    /** Resolves what needs all rows. */
    void finish() {
        switch (rule.by()) {
            case LABEL -> resolveLabels();
            case CODE -> new CodeTree(drafts).link();
            case ID, DEPTH -> {
                // told row by row
            }
        }
    }

    private void nest(Draft draft, List<String> cells) {
        String depth = cells.isEmpty() ? "" : cells.getFirst();
        if (!depth.matches("\\d{1,3}")) {
            remarks.add("DEPTH_UNREADABLE", draft.id + ": " + depth, "The depth is no number; no parent was taken.");
            return;
        }
        int own = Integer.parseInt(depth);
        while (!levels.isEmpty() && levels.peek().depth() >= own) {
            levels.pop();
        }
        if (!levels.isEmpty()) {
            draft.parents.add(levels.peek().id());
        }
        levels.push(new Level(own, draft.id));
    }

    private void resolveLabels() {
        Map<String, Optional<String>> ids = new HashMap<>();
        for (Draft draft : drafts.all()) {
            // a name of two concepts names no parent
            ids.merge(draft.name(), Optional.of(draft.id), (first, second) -> Optional.empty());
        }
        rule.roots().forEach((name, id) -> {
            if (!drafts.has(id)) {
                drafts.of(id, null).label(name, ConceptRows.language(name), LabelKind.PREFERRED);
            }
            ids.put(name, Optional.of(id));
        });
        named.forEach((draft, labels) -> labels.forEach(label -> ids
                .getOrDefault(label, Optional.empty())
                .ifPresentOrElse(draft.parents::add, () -> remarks.add("PARENT_UNKNOWN", draft.id + ": " + label,
                        "No row, or more than one, has this name; the parent was left out."))));
    }

    private record Level(int depth, String id) {}
}
