package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Correction.Field;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;
import org.caseloom.ontology.merge.MergeReport.CorrectionOutcome;
import org.caseloom.ontology.merge.MergeReport.CorrectionResult;

/**
 * The files of an import with the known errors of their sources put right. A curator's correction of a statement
 * counts before the built-in one. Not thread-safe while it is built.
 */
final class CorrectedFiles {
    private final Map<String, Map<String, List<Correction>>> bySource = new HashMap<>();
    private final Map<Correction, CorrectionResult> results = new LinkedHashMap<>();
    private final Set<Correction> builtIn = new HashSet<>();
    private final Map<String, List<Correction>> appliedIn = new TreeMap<>();
    private final List<InputFile> files = new ArrayList<>();

    CorrectedFiles(List<InputFile> input, List<Correction> curators, List<Correction> shipped) {
        Set<String> imported = new HashSet<>();
        input.forEach(file -> imported.add(file.source()));
        Set<List<Object>> known = new HashSet<>();
        curators.forEach(correction -> register(correction, imported, known));
        shipped.forEach(correction -> {
            if (register(correction, imported, known)) {
                builtIn.add(correction);
            }
        });
        input.forEach(file -> files.add(new InputFile(file.name(), corrected(file))));
    }

    List<InputFile> files() {
        return files;
    }

    /** What was put right in a file. */
    List<Correction> appliedIn(String file) {
        return appliedIn.getOrDefault(file, List.of());
    }

    List<CorrectionOutcome> outcomes() {
        return results.entrySet()
                .stream()
                .map(result -> new CorrectionOutcome(result.getKey(), builtIn.contains(result.getKey()),
                        result.getValue()))
                .toList();
    }

    private boolean register(Correction correction, Set<String> imported, Set<List<Object>> known) {
        List<Object> statement = List.of(correction.source(), correction.subject(), correction.field(),
                Objects.requireNonNullElse(correction.lang(), ""), correction.wrong());
        if (!imported.contains(correction.source()) || !known.add(statement)) {
            return false;
        }
        results.put(correction, CorrectionResult.SUBJECT_ABSENT);
        bySource.computeIfAbsent(correction.source(), source -> new HashMap<>())
                .computeIfAbsent(correction.subject(), subject -> new ArrayList<>())
                .add(correction);
        return true;
    }

    private SourceFile corrected(InputFile file) {
        SourceFile content = file.content();
        Map<String, List<Correction>> bySubject = bySource.get(file.source());
        if (bySubject == null) {
            return content;
        }
        List<SourceConcept> concepts = new ArrayList<>(content.concepts().size());
        for (SourceConcept concept : content.concepts()) {
            SourceConcept next = concept;
            for (Correction correction : bySubject.getOrDefault(concept.id(), List.of())) {
                next = corrected(next, correction, file);
            }
            concepts.add(next);
        }
        List<MappingRow> rows = new ArrayList<>(content.mappings().size());
        for (MappingRow row : content.mappings()) {
            MappingRow next = row;
            for (Correction correction : bySubject.getOrDefault(row.subject(), List.of())) {
                next = next == null ? null : corrected(next, correction, file);
            }
            if (next != null) {
                rows.add(next);
            }
        }
        return new SourceFile(content.source(), concepts, rows, content.remarks());
    }

    private SourceConcept corrected(SourceConcept concept, Correction correction, InputFile file) {
        results.merge(correction, CorrectionResult.NO_LONGER_NEEDED,
                (before, present) -> before == CorrectionResult.APPLIED ? before : present);
        List<SourceLabel> labels = concept.labels();
        List<String> parents = concept.parents();
        List<SourceMapping> mappings = concept.mappings();
        switch (correction.field()) {
            case LABEL -> labels = labels(concept.labels(), correction);
            case PARENT -> parents = parents(concept.parents(), correction);
            case MAPPING -> mappings = mappings(concept.mappings(), correction);
        }
        if (labels.equals(concept.labels()) && parents.equals(concept.parents())
                && mappings.equals(concept.mappings())) {
            return concept;
        }
        applied(correction, file);
        return new SourceConcept(concept.id(), concept.type(), labels, concept.definitions(), parents, mappings,
                concept.obsolete(), concept.replacedBy(), concept.consider());
    }

    private @Nullable MappingRow corrected(MappingRow row, Correction correction, InputFile file) {
        if (correction.field() != Field.MAPPING) {
            return row;
        }
        results.merge(correction, CorrectionResult.NO_LONGER_NEEDED,
                (before, present) -> before == CorrectionResult.APPLIED ? before : present);
        if (!row.object().equals(correction.wrong())) {
            return row;
        }
        applied(correction, file);
        String right = correction.right();
        return right == null ? null : new MappingRow(row.subject(), row.relation(), right, row.subjectLabel(), null);
    }

    private void applied(Correction correction, InputFile file) {
        results.put(correction, CorrectionResult.APPLIED);
        appliedIn.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(correction);
    }

    private static List<SourceLabel> labels(List<SourceLabel> labels, Correction correction) {
        List<SourceLabel> next = new ArrayList<>(labels.size());
        for (SourceLabel label : labels) {
            boolean wrong = label.text().equals(correction.wrong())
                    && (correction.lang() == null || correction.lang().equals(label.lang()));
            String right = correction.right();
            if (!wrong) {
                next.add(label);
            } else if (right != null) {
                next.add(new SourceLabel(right, label.lang(), label.kind(), label.synonymType()));
            }
        }
        return next;
    }

    private static List<String> parents(List<String> parents, Correction correction) {
        List<String> next = new ArrayList<>(parents.size());
        for (String parent : parents) {
            String right = parent.equals(correction.wrong()) ? correction.right() : parent;
            if (right != null) {
                next.add(right);
            }
        }
        return next;
    }

    private static List<SourceMapping> mappings(List<SourceMapping> mappings, Correction correction) {
        List<SourceMapping> next = new ArrayList<>(mappings.size());
        for (SourceMapping mapping : mappings) {
            String right = mapping.target().equals(correction.wrong()) ? correction.right() : mapping.target();
            if (right != null) {
                next.add(new SourceMapping(mapping.relation(), right));
            }
        }
        return next;
    }
}
