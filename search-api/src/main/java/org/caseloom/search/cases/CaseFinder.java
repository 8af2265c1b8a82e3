package org.caseloom.search.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.search.cases.SearchAnswer.FacetValue;
import org.caseloom.search.cases.SearchAnswer.Result;
import org.caseloom.search.evidence.EvidenceFinder;
import org.caseloom.search.query.QueryReader;
import org.caseloom.search.query.UnderstoodQuery;
import org.caseloom.search.release.ReleaseView;
import org.caseloom.search.release.Releases;

/** Answers searches: reads the query with the release in force, asks the index, finds the evidence. Thread-safe. */
@Singleton
public final class CaseFinder {
    private final Releases releases;
    private final CaseSearch cases;
    private final FollowingDocuments following;

    @Inject
    public CaseFinder(Releases releases, CaseSearch cases, FollowingDocuments following) {
        this.releases = releases;
        this.cases = cases;
        this.following = following;
    }

    /** Where nobody tells how far the documents have followed the release. */
    public CaseFinder(Releases releases, CaseSearch cases) {
        this(releases, cases, OptionalInt::empty);
    }

    /** Answers; fails as {@link QueryReader#read} and {@link CaseSearch} do. */
    public SearchAnswer answer(SearchRequest request) {
        long started = System.nanoTime();
        ReleaseView release = releases.current();
        OptionalInt remaining = following.remaining(); // before the index is asked: rather one too many than one too few
        UnderstoodQuery query = new QueryReader(release).read(request.query(), request.meaning(), request.concepts());
        CaseHits found = cases.find(
                new CaseQuestion(query, request.filter(), request.from(), request.size(), request.sort()));
        EvidenceFinder evidence = new EvidenceFinder(query);
        List<Result> results = found.hits().stream().map(hit -> result(hit, evidence)).toList();
        return new SearchAnswer(query, found.total(), request.from(), request.size(), request.sort(),
                (System.nanoTime() - started) / 1_000_000, results, facets(found, release),
                remaining.isPresent() ? remaining.getAsInt() : null);
    }

    private static Result result(CaseHit hit, EvidenceFinder evidence) {
        StructuredDocument document = hit.document();
        Patient patient = document.patient();
        return new Result(document.id(), document.title(), document.lang(), document.kind(), document.source(),
                document.published(), patient == null ? null : patient.age(), patient == null ? null : patient.sex(),
                document.revision(), document.release(), hit.score(), evidence.in(document, hit.highlights()));
    }

    private static Map<Facet, List<FacetValue>> facets(CaseHits found, ReleaseView release) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        found.facets().forEach((facet, counts) -> facets.put(facet, counts.stream()
                .map(count -> new FacetValue(count.value(),
                        facet.concepts().flatMap(_ -> release.concept(count.value())).map(Concept::label)
                                .orElse(Map.of()),
                        count.documents()))
                .toList()));
        return facets;
    }
}
