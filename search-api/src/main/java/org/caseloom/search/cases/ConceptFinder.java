package org.caseloom.search.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.search.cases.ConceptDetail.Documents;
import org.caseloom.search.release.ReleaseView;
import org.caseloom.search.release.Releases;

/** Looks concepts up in the release in force and counts the documents that have them. Thread-safe. */
@Singleton
public final class ConceptFinder {
    private final Releases releases;
    private final CaseSearch cases;

    public ConceptFinder(Releases releases, CaseSearch cases) {
        this.releases = releases;
        this.cases = cases;
    }

    /** The concept of this id, or the first that has this code. */
    public Optional<ConceptDetail> concept(String id) {
        ReleaseView release = releases.current();
        return release.concept(id)
                .or(() -> release.identified(id).stream().findFirst())
                .map(concept -> detail(concept, release));
    }

    private ConceptDetail detail(Concept concept, ReleaseView release) {
        List<ConceptReference> broader = concept.broader().stream()
                .flatMap(id -> release.concept(id).stream())
                .map(Concept::reference)
                .toList();
        List<ConceptReference> narrower = release.narrower(concept.id()).stream().map(Concept::reference).toList();
        return new ConceptDetail(concept.id(), concept.type(), concept.label(), concept.terms(), broader, narrower,
                concept.codes(), release.rules(concept.id()), concept.analyte(), documents(concept, release),
                release.id());
    }

    private Documents documents(Concept concept, ReleaseView release) {
        Map<Assertion, Long> inherited = cases.documentsWith(release.withNarrower(concept.id()));
        Map<Assertion, Long> exact = cases.documentsWith(Set.of(concept.id()));
        return new Documents(inherited.getOrDefault(Assertion.PRESENT, 0L),
                exact.getOrDefault(Assertion.ABSENT, 0L), inherited.getOrDefault(Assertion.POSSIBLE, 0L));
    }
}
