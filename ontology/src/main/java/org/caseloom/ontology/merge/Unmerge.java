package org.caseloom.ontology.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Separation;

/**
 * Takes one merge back: the concept is merged again from what its sources said, with the member kept apart. The member
 * becomes a concept of its own with its source's statements; ids that were in the concept only because of it go with
 * it. Statements of curators, and of sources whose files are not kept, stay with the concept. Thread-safe.
 */
public final class Unmerge {
    private final SourceSnapshots snapshots;

    public Unmerge(SourceSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Splits a member off and keeps it apart from now on.
     *
     * @throws CaseloomException {@code NOT_FOUND} where there is no such concept; {@code EDIT_REFUSED} where the id is
     *                           no member of it, or where the files of the member's source are not kept
     */
    public MergeResult split(Ontology ontology, String conceptId, String memberId, String reason, String author,
            LocalDate date) {
        OntologyConcept concept = ontology.concept(conceptId)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no concept " + conceptId));
        Member member = concept.members()
                .stream()
                .filter(candidate -> candidate.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new CaseloomException(ErrorCode.EDIT_REFUSED,
                        memberId + " is no member of " + conceptId));
        Set<String> ids = new TreeSet<>(Set.of(conceptId));
        concept.members().forEach(each -> ids.add(each.id()));
        List<InputFile> files = files(concept, ids);
        boolean kept = files.stream()
                .flatMap(file -> file.content().concepts().stream())
                .anyMatch(stated -> stated.id().equals(memberId));
        if (!kept) {
            throw new CaseloomException(ErrorCode.EDIT_REFUSED, "what " + member.source() + " says of " + memberId
                    + " is not kept: import " + member.source() + " again, then split");
        }
        OntologySettings settings = ontology.settings();
        List<Separation> separations = new ArrayList<>(settings.separations());
        separations.add(new Separation(memberId, conceptId, reason, author, date));
        OntologySettings apart = settings.withSeparations(separations);
        MergeResult result = new Merging(ontology.with(apart), files, new Scope(conceptId, ids)).result();
        return new MergeResult(result.changed(), apart, result.report());
    }

    /** What is kept of the concept's sources, as far as it is about these ids. */
    private List<InputFile> files(OntologyConcept concept, Set<String> ids) {
        Set<String> sources = new TreeSet<>();
        concept.members().forEach(member -> sources.add(member.source()));
        concept.labels().stream().map(Label::sources).forEach(sources::addAll);
        concept.definitions().forEach(definition -> sources.addAll(definition.sources()));
        concept.parents().forEach(parent -> sources.addAll(parent.sources()));
        concept.mappings().forEach(mapping -> sources.addAll(mapping.sources()));
        List<InputFile> files = new ArrayList<>();
        for (String source : sources) {
            files.addAll(snapshots.read(source, stated -> ids.contains(stated.id()),
                    row -> ids.contains(row.subject()) || ids.contains(row.object())));
        }
        return files;
    }
}
