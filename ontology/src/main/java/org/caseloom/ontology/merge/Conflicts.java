package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.caseloom.ontology.merge.MergeReport.Conflict;
import org.caseloom.ontology.merge.MergeReport.ConflictCase;
import org.caseloom.ontology.merge.MergeReport.ConflictKind;

/** Collects what a merge decided against; each case once, in the order of ids. Not thread-safe. */
final class Conflicts {
    private static final Comparator<ConflictCase> BY_IDS = Comparator
            .comparing(ConflictCase::id)
            .thenComparing(ConflictCase::other)
            .thenComparing(ConflictCase::detail);

    private final Map<ConflictKind, Set<ConflictCase>> cases = new EnumMap<>(ConflictKind.class);

    void add(ConflictKind kind, String id, String other, String detail) {
        cases.computeIfAbsent(kind, none -> new TreeSet<>(BY_IDS)).add(new ConflictCase(id, other, detail));
    }

    List<Conflict> list() {
        List<Conflict> list = new ArrayList<>();
        cases.forEach((kind, found) -> list.add(new Conflict(kind, found.size(),
                found.stream().limit(MergeReport.MOST_CASES).toList())));
        return list;
    }
}
