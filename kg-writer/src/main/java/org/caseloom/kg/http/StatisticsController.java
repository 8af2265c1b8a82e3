package org.caseloom.kg.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.kg.index.LinkSentences;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.ConceptCount;
import org.caseloom.kg.statistics.ConceptCount.Distribution;
import org.caseloom.kg.statistics.LinkCount;
import org.caseloom.kg.statistics.PairCount;

/**
 * What many cases say together. {@code /api/statistics} is all cases by sex, age, source and year;
 * {@code /concept?id=} one concept; {@code /with?id=&type=finding&least=3&size=50} what occurs with it;
 * {@code /pair?id=&other=} two concepts; {@code /links?id=} what texts say causes it, is caused or treated by it, with
 * sentences.
 */
@Controller("/api/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatisticsController {
    private static final int MOST = 1000;
    private static final int SENTENCES = 3;

    /** What occurs with a concept. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Pairs(String concept, List<PairCount> pairs) {}

    /** What is linked with a concept. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Links(String concept, List<Stated> links) {}

    /** A link, in how many cases, and what some of them say. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Stated(String type, String from, String to, int cases, List<LinkSentences.Sentence> sentences) {}

    private final CaseCounts counts;
    private final LinkSentences sentences;

    StatisticsController(CaseCounts counts, LinkSentences sentences) {
        this.counts = counts;
        this.sentences = sentences;
    }

    @Get
    Distribution cases() {
        return counts.requireWhole().cases();
    }

    @Get("/concept")
    ConceptCount concept(String id) {
        return counts.requireWhole().concept(id);
    }

    @Get("/pair")
    PairCount pair(String id, String other) {
        return counts.requireWhole().pair(id, other);
    }

    @Get("/with")
    Pairs with(String id, @QueryValue @Nullable String type, @QueryValue(defaultValue = "2") int least,
            @QueryValue(defaultValue = "50") int size) {
        return new Pairs(id, counts.requireWhole().with(id, type(type), Math.max(1, least), Math.clamp(size, 1, MOST)));
    }

    @Get("/links")
    Links links(String id, @QueryValue(defaultValue = "1") int least, @QueryValue(defaultValue = "20") int size) {
        return new Links(id, counts.requireWhole().links(id, least, SENTENCES)
                .stream()
                .limit(Math.clamp(size, 1, MOST))
                .map(this::stated)
                .toList());
    }

    private Stated stated(LinkCount count) {
        return new Stated(count.link().type(), count.link().from(), count.link().to(), count.cases(),
                sentences.of(count));
    }

    private static @Nullable MentionType type(@Nullable String type) {
        try {
            return type == null || type.isBlank() ? null : MentionType.ofCode(type);
        } catch (IllegalArgumentException e) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, "there is no type " + type, e);
        }
    }
}
