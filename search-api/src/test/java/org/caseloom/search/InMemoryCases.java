package org.caseloom.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.cases.CaseHit;
import org.caseloom.search.cases.CaseHits;
import org.caseloom.search.cases.CaseQuestion;
import org.caseloom.search.cases.CaseSearch;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.markup.Html;
import org.caseloom.search.query.AskedConcept;
import org.caseloom.search.query.AskedWords;
import org.caseloom.search.query.Meaning;

/** Documents in memory, found as the index finds them but for analysis and ranking. */
public final class InMemoryCases implements CaseSearch {
    private final List<StructuredDocument> documents;

    public InMemoryCases(List<StructuredDocument> documents) {
        this.documents = documents;
    }

    @Override
    public CaseHits find(CaseQuestion question) {
        List<StructuredDocument> fitting = documents.stream()
                .filter(document -> question.query().concepts().stream().allMatch(asked -> holds(asked, document)))
                .filter(document -> question.query().words().stream().allMatch(asked -> holds(asked, document)))
                .filter(document -> question.filter().values().entrySet().stream().allMatch(
                        wanted -> wanted.getValue().stream().anyMatch(values(document, wanted.getKey())::contains)))
                .toList();
        Map<Facet, List<CaseHits.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(fitting, facet));
        }
        return new CaseHits(fitting.size(), fitting.stream().skip(question.from()).limit(question.size())
                .map(document -> new CaseHit(document, 1.0, highlights(question, document))).toList(), facets);
    }

    @Override
    public Optional<StructuredDocument> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    @Override
    public Map<Assertion, Long> documentsWith(Set<String> concepts) {
        return Arrays.stream(Assertion.values()).collect(Collectors.toMap(Function.identity(),
                assertion -> documents.stream().filter(document -> asserts(document, Set.of(assertion), concepts))
                        .count()));
    }

    private static boolean holds(AskedConcept asked, StructuredDocument document) {
        return asserts(document, asked.meaning().assertions(), asked.expanded()) != (asked
                .meaning() == Meaning.EXCLUDED);
    }

    private static boolean asserts(StructuredDocument document, Set<Assertion> assertions, Collection<String> ids) {
        return document.mentions().stream().filter(mention -> assertions.contains(mention.assertion()))
                .flatMap(mention -> mention.concepts().stream()).anyMatch(concept -> ids.contains(concept.id()));
    }

    private static boolean holds(AskedWords asked, StructuredDocument document) {
        return document.text().contains(asked.text()) != asked.excluded();
    }

    private static List<String> highlights(CaseQuestion question, StructuredDocument document) {
        return question.query().words().stream().filter(asked -> !asked.excluded())
                .map(asked -> Html.escape(document.text().substring(0, Math.min(40, document.text().length())))
                        .replace(Html.escape(asked.text()), "<mark>" + Html.escape(asked.text()) + "</mark>"))
                .toList();
    }

    private static List<CaseHits.Count> counts(List<StructuredDocument> documents, Facet facet) {
        return documents.stream().flatMap(document -> values(document, facet).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Facet.VALUES).map(entry -> new CaseHits.Count(entry.getKey(), entry.getValue())).toList();
    }

    private static Set<String> values(StructuredDocument document, Facet facet) {
        return switch (facet) {
            case LANG -> Set.of(document.lang().code());
            case KIND -> Set.of(document.kind().code());
            case SOURCE -> Stream.ofNullable(document.source()).collect(Collectors.toSet());
            case SEX -> Stream.ofNullable(document.patient()).map(patient -> patient.sex()).collect(Collectors.toSet());
            case FINDING, DISEASE, MEDICATION, TEST, PROCEDURE -> document.mentions().stream()
                    .filter(mention -> mention.type() == facet.concepts().orElseThrow()
                            && mention.assertion() == Assertion.PRESENT)
                    .flatMap(mention -> mention.concepts().stream()).map(concept -> concept.id())
                    .collect(Collectors.toSet());
        };
    }
}
