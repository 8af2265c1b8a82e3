package org.caseloom.search.http;

import java.util.List;
import java.util.Map;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.search.sparql.SparqlAnswer;
import org.caseloom.search.sparql.SparqlReader;

/**
 * SPARQL 1.1 protocol, its reading half: the query as parameter, as form field, or as body. At most ten seconds and
 * 100,000 rows a query.
 */
@Controller("/sparql")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class SparqlController {
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    private final SparqlReader reader;

    SparqlController(SparqlReader reader) {
        this.reader = reader;
    }

    @Get
    HttpResponse<byte[]> get(HttpRequest<?> request) {
        return answer(request, request.getParameters().get("query"), request.getParameters().get("update"));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> form(HttpRequest<?> request, @Body Map<String, Object> form) {
        return answer(request, field(form, "query"), field(form, "update"));
    }

    @Post
    @Consumes(QUERY)
    HttpResponse<byte[]> query(HttpRequest<?> request, @Body String query) {
        return answer(request, query, null);
    }

    @Post
    @Consumes(UPDATE)
    HttpResponse<byte[]> update(HttpRequest<?> request, @Body String update) {
        return answer(request, null, update);
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> request, @Nullable String query, @Nullable String update) {
        if (update != null) {
            throw new CaseloomException(ErrorCode.READ_ONLY, "this is an update");
        }
        if (query == null || query.isBlank()) {
            throw new CaseloomException(ErrorCode.INVALID_QUERY, "there is no query; send it as parameter query");
        }
        List<String> accepted = request.getHeaders().accept().stream().map(MediaType::getName).toList();
        SparqlAnswer answer = reader.answer(query, accepted);
        return HttpResponse.ok(answer.body()).header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static @Nullable String field(Map<String, Object> form, String name) {
        return switch (form.get(name)) {
            case null -> null;
            case List<?> several -> String.valueOf(several.getFirst());
            case Object one -> one.toString();
        };
    }
}
