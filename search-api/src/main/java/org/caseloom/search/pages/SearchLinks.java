package org.caseloom.search.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.caseloom.contracts.structured.Span;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.query.Meaning;

/** Addresses of the search page that differ from the present one in one thing. Immutable. */
record SearchLinks(SearchRequest request) {
    /** The address of a request. */
    static String to(SearchRequest request) {
        StringJoiner parameters = new StringJoiner("&", "/?", "").setEmptyValue("/");
        add(parameters, "q", request.query());
        request.concepts().forEach(id -> add(parameters, "concept", id));
        if (request.meaning() != Meaning.PRESENT) {
            add(parameters, "assertion", request.meaning().code());
        }
        for (Facet facet : Facet.PROPERTIES) {
            request.filter().values().getOrDefault(facet, List.of())
                    .forEach(value -> add(parameters, facet.code(), value));
        }
        add(parameters, "ageFrom", request.filter().ageFrom());
        add(parameters, "ageTo", request.filter().ageTo());
        if (request.sort() != SortOrder.SCORE) {
            add(parameters, "sort", request.sort().code());
        }
        if (request.size() != SearchRequest.USUAL_PAGE) {
            add(parameters, "size", request.size());
        }
        if (request.from() > 0) {
            add(parameters, "from", request.from());
        }
        return parameters.toString();
    }

    /** Without this stretch of the query, given in code points. */
    String withoutTyped(Span typed) {
        String query = request.query();
        int start = query.offsetByCodePoints(0, typed.start());
        int end = query.offsetByCodePoints(start, typed.end() - typed.start());
        String rest = query.substring(0, start).stripTrailing() + " " + query.substring(end).stripLeading();
        return to(with(rest.strip(), request.concepts(), request.filter(), request.sort()));
    }

    /** With a chosen concept added, or taken away where it is there. */
    String toggleConcept(String id) {
        return to(with(request.query(), toggled(request.concepts(), id), request.filter(), request.sort()));
    }

    /** With a value of a property added, or taken away where it is there. */
    String toggleProperty(Facet facet, String value) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        values.putAll(request.filter().values());
        values.merge(facet, List.of(value), (present, _) -> toggled(present, value));
        return to(with(request.query(), request.concepts(),
                new CaseFilter(values, request.filter().ageFrom(), request.filter().ageTo()), request.sort()));
    }

    /** For any age. */
    String anyAge() {
        return to(with(request.query(), request.concepts(), new CaseFilter(request.filter().values(), null, null),
                request.sort()));
    }

    /** In another order. */
    String sorted(SortOrder sort) {
        return to(with(request.query(), request.concepts(), request.filter(), sort));
    }

    /** From another place on. */
    String from(int from) {
        return to(new SearchRequest(request.query(), request.concepts(), request.meaning(), request.filter(), from,
                request.size(), request.sort()));
    }

    private SearchRequest with(String query, List<String> concepts, CaseFilter filter, SortOrder sort) {
        return new SearchRequest(query, concepts, request.meaning(), filter, 0, request.size(), sort);
    }

    private static List<String> toggled(List<String> values, String value) {
        List<String> changed = new ArrayList<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }

    private static void add(StringJoiner parameters, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
