package org.caseloom.service.together;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;

/**
 * {@code /api/statistics/summary?id=}: all that a concept's page shows of the counts, for a search-api in another
 * process; 503 while not everything is counted.
 */
@Controller("/api/statistics/summary")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConceptSummaryController {
    private static final JsonMapper WHOLE = Json.mapper();

    static {
        WHOLE.setSerializationInclusion(JsonInclude.Include.ALWAYS); // the reader's records have no defaults
    }

    private final WriterStatistics statistics;

    ConceptSummaryController(WriterStatistics statistics) {
        this.statistics = statistics;
    }

    @Get
    String summary(String id) throws JsonProcessingException {
        return WHOLE.writeValueAsString(statistics.of(id)
                .orElseThrow(() -> new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                        "the stored cases are still being counted")));
    }
}
