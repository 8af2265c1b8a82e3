package org.caseloom.search.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.micronaut.http.HttpParameters;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.CaseQuestion;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.query.Meaning;

/** The parameters of a search, the same for programs and for the page; each failure names the parameter. */
public final class SearchParameters {
    private static final int OLDEST = 200;

    private final HttpParameters given;

    private SearchParameters(HttpParameters given) {
        this.given = given;
    }

    /**
     * Reads and checks the parameters.
     *
     * @throws CaseloomException with {@code INVALID_REQUEST} where one cannot be understood
     */
    public static SearchRequest read(HttpParameters given) {
        return new SearchParameters(given).request();
    }

    private SearchRequest request() {
        int size = number("size", SearchRequest.USUAL_PAGE, 0, CaseQuestion.LARGEST_PAGE);
        int from = number("from", 0, 0, CaseQuestion.DEEPEST - size);
        return new SearchRequest(text("q", ""), all("concept"),
                Meaning.ofAssertion(text("assertion", Meaning.PRESENT.code())).orElseThrow(unknown("assertion",
                        "present, absent, possible, conditional, planned, history, family or any")),
                new CaseFilter(properties(), optionalNumber("ageFrom"), optionalNumber("ageTo")), from, size,
                SortOrder.ofCode(text("sort", SortOrder.SCORE.code())).orElseThrow(unknown("sort", "score or newest")));
    }

    private Map<Facet, List<String>> properties() {
        Map<Facet, List<String>> properties = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.PROPERTIES) {
            List<String> values = all(facet.code());
            if (!values.isEmpty()) {
                properties.put(facet, values);
            }
        }
        properties.computeIfPresent(Facet.LANG, (_, values) -> values.stream()
                .map(value -> Language.ofTag(value).orElseThrow(unknown("lang", "ja or en")).code()).toList());
        properties.computeIfPresent(Facet.KIND, (_, values) -> values.stream()
                .map(value -> DocumentKind.ofName(value)
                        .orElseThrow(unknown("kind", "case_report, guideline, discharge, note or vignette")).code())
                .toList());
        return properties;
    }

    private List<String> all(String name) {
        return given.getAll(name).stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
    }

    private String text(String name, String otherwise) {
        String value = given.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private @Nullable Integer optionalNumber(String name) {
        return text(name, "").isEmpty() ? null : number(name, 0, 0, OLDEST);
    }

    private int number(String name, int otherwise, int least, int most) {
        String value = text(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, name + " must be a whole number, not " + value, e);
        }
        throw new CaseloomException(ErrorCode.INVALID_REQUEST,
                name + " must be from " + least + " to " + most + ", not " + value);
    }

    private static Supplier<CaseloomException> unknown(String name, String allowed) {
        return () -> new CaseloomException(ErrorCode.INVALID_REQUEST, name + " must be " + allowed);
    }
}
