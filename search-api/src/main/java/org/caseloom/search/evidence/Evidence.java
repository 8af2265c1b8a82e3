package org.caseloom.search.evidence;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Span;

/** A place in a document that is a reason why it was found. */
@JsonTypeInfo(use = Id.NAME, include = As.PROPERTY, property = "for")
@JsonSubTypes({@Type(value = Evidence.InSentence.class, name = "concepts"),
        @Type(value = Evidence.ForWords.class, name = "words")})
public sealed interface Evidence {
    /** What to show: HTML, the text escaped and what was asked for in {@code <mark>}. */
    String html();

    /**
     * A sentence with mentions of concepts that were asked for.
     *
     * @param sentence where it stands in the document, in code points
     * @param mentions those in this sentence, in text order
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InSentence(Span sentence, String html, List<Reason> mentions) implements Evidence {}

    /** A passage with words that were asked for. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ForWords(String html) implements Evidence {}

    /**
     * A mention, and why the text says so.
     *
     * @param asked   the part of the query, as it was typed or chosen
     * @param concept the concept mentioned: the one asked for or a narrower one
     * @param rule    what made the mention, for instance {@code term:熱発} or {@code quantity:fever-by-body-temperature}
     * @param cue     the words that settled the assertion; absent where it is a default
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String asked, String mention, int start, int end, String text, ConceptReference concept,
            Assertion assertion,
            @Nullable String experiencer, @Nullable Quantity value, String rule, @Nullable CueWords cue) {}

    /** Words that settled an assertion, and the rule that read them. */
    record CueWords(int start, int end, String text, String rule) {}
}
