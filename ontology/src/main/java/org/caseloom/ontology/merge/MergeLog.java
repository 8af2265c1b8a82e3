package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.merge.MergeReport.Example;
import org.caseloom.ontology.merge.MergeReport.Fate;
import org.caseloom.ontology.merge.MergeReport.FileMerge;
import org.caseloom.ontology.merge.MergeReport.Totals;

/** Counts what became of each file. Not thread-safe. */
final class MergeLog {
    private static final Comparator<Example> BY_ID = Comparator.comparing(Example::id).thenComparing(Example::what);

    private final Identities identities;
    private final Clusters clusters;
    private final Map<Node, String> conceptIds;
    private final Map<String, Set<Example>> skippedRows = new HashMap<>();

    MergeLog(Identities identities, Clusters clusters, Map<Node, String> conceptIds) {
        this.identities = identities;
        this.clusters = clusters;
        this.conceptIds = conceptIds;
    }

    /** A row that says nothing about any concept. */
    void skipped(InputFile file, String id, String what) {
        skippedRows.computeIfAbsent(file.name(), name -> new TreeSet<>(BY_ID)).add(new Example(Fate.SKIPPED, id, what));
    }

    MergeReport report(CorrectedFiles corrected, Conflicts conflicts, Ontology base, List<OntologyConcept> concepts,
            List<OntologyConcept> changed) {
        List<FileMerge> files = new ArrayList<>();
        for (InputFile file : corrected.files()) {
            files.add(file(file, corrected.appliedIn(file.name())));
        }
        files.sort(Comparator.comparing(FileMerge::file));
        int added = 0;
        int obsoleted = 0;
        for (OntologyConcept concept : changed) {
            OntologyConcept before = base.byId().get(concept.id());
            added += before == null ? 1 : 0;
            obsoleted += before != null && before.inUse() && !concept.inUse() ? 1 : 0;
        }
        int members = concepts.stream().mapToInt(concept -> concept.members().size()).sum();
        return new MergeReport(files, corrected.outcomes(), conflicts.list(),
                new Totals(added, changed.size() - added, concepts.size() - changed.size(), obsoleted, members));
    }

    private FileMerge file(InputFile file, List<Correction> corrections) {
        List<Example> taken = new ArrayList<>();
        List<Example> merged = new ArrayList<>();
        List<Example> skipped = new ArrayList<>(skippedRows.getOrDefault(file.name(), Set.of()));
        Set<String> seen = new HashSet<>();
        for (SourceConcept concept : file.content().concepts()) {
            Node node = Objects.requireNonNull(identities.exactly(concept.id()));
            if (!seen.add(concept.id())) {
                continue;
            }
            if (node.obsolete()) {
                skipped.add(new Example(Fate.SKIPPED, concept.id(), "out of use"));
                continue;
            }
            String id = Objects.requireNonNull(conceptIds.get(clusters.root(node)));
            taken.add(new Example(Fate.TAKEN, concept.id(), name(concept)));
            if (!id.equals(concept.id())) {
                merged.add(new Example(Fate.MERGED, concept.id(), id + ": " + node.because));
            }
        }
        List<Example> put = corrections.stream()
                .map(correction -> new Example(Fate.CORRECTED, correction.subject(), words(correction)))
                .toList();
        List<Example> examples = new ArrayList<>();
        for (List<Example> fate : List.of(taken, merged, put, skipped)) {
            fate.stream().sorted(BY_ID).limit(MergeReport.MOST_EXAMPLES).forEach(examples::add);
        }
        return new FileMerge(file.name(), file.source(), file.content().source().version(), taken.size(),
                merged.size(), corrections.size(), skipped.size(), examples);
    }

    private static String name(SourceConcept concept) {
        return concept.labels().isEmpty() ? "" : concept.labels().getFirst().text();
    }

    private static String words(Correction correction) {
        return correction.wrong() + " → " + Objects.requireNonNullElse(correction.right(), "(dropped)");
    }
}
