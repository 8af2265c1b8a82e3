package org.caseloom.nlp.http;

import java.util.List;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.StructuringService;

/**
 * {@code GET /api/normalise?text=…}: the findings and diseases that an expression may stand for, best first, also one
 * that no term is written like. For people who choose; structuring asserts none of it.
 */
@Controller("/api/normalise")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class NormaliseController {
    /** Characters of the longest expression; what is longer is a text to structure. */
    static final int LONGEST = 200;

    private final StructuringService service;

    public NormaliseController(StructuringService service) {
        this.service = service;
    }

    @Get
    public List<Suggestion> normalise(@QueryValue @Nullable String text, @QueryValue @Nullable String lang) {
        if (text == null || text.isBlank()) {
            throw new CaseloomException(ErrorCode.EMPTY_TEXT, "the request has no text");
        }
        if (text.length() > LONGEST) {
            throw new CaseloomException(ErrorCode.TEXT_TOO_LARGE, "the expression is longer than " + LONGEST
                    + " characters; structure it as a text");
        }
        return service.normalise(text, Languages.of(lang, text)).stream().map(Suggestion::of).toList();
    }
}
