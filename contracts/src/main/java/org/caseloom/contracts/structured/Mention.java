package org.caseloom.contracts.structured;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One event found in a text, with why it was found and how it is meant.
 *
 * @param id          unique in its document: {@code m1}, {@code m2} … in text order
 * @param text        exactly the document's text from start to end
 * @param concepts    best first; more than one only where the text is ambiguous
 * @param experiencer {@code patient}, {@code family:mother}, {@code donor} or {@code other}
 * @param rule        what made it: {@code term:熱発} for a surface form of the release,
 *                    {@code quantity:fever-by-body-temperature} for a quantity rule
 * @param severity     {@code mild}, {@code moderate} or {@code severe}
 * @param course       {@code acute}, {@code chronic}, {@code recurrent}, {@code worsening} and the like
 * @param site         the words for the place, as the text writes them: 左下葉
 * @param laterality   {@code left}, {@code right} or {@code bilateral}
 * @param multiplicity {@code multiple} or {@code single}
 * @param cue         the words that settled the assertion; absent where it is a default
 * @param place       its place in the order of the document's story, from 1; the same for what is not ordered
 * @param speaker     who said it, where the text tells: {@code patient}, {@code family:mother}, {@code staff:nurse}
 */
public record Mention(String id, int start, int end, String text, MentionType type, List<ConceptReference> concepts,
        Assertion assertion, String experiencer, @Nullable String severity, @Nullable String course,
        @Nullable String site, @Nullable String laterality, @Nullable String multiplicity, @Nullable Quantity value,
        @Nullable TimeReference time, String rule, @Nullable Cue cue,
        @Nullable Integer place, @Nullable String speaker) {
    /** The experiencer where nothing says otherwise. */
    public static final String PATIENT = "patient";

    /** A mention of which neither its place in the story nor who said it is told. */
    public Mention(String id, int start, int end, String text, MentionType type, List<ConceptReference> concepts,
            Assertion assertion, String experiencer, @Nullable String severity, @Nullable String course,
            @Nullable String site, @Nullable String laterality, @Nullable String multiplicity, @Nullable Quantity value,
            @Nullable TimeReference time, String rule, @Nullable Cue cue) {
        this(id, start, end, text, type, concepts, assertion, experiencer, severity, course, site, laterality,
                multiplicity, value, time, rule, cue, null, null);
    }

    /** A mention that says neither a side nor a number. */
    public Mention(String id, int start, int end, String text, MentionType type, List<ConceptReference> concepts,
            Assertion assertion, String experiencer, @Nullable String severity, @Nullable String course,
            @Nullable String site, @Nullable Quantity value, @Nullable TimeReference time, String rule,
            @Nullable Cue cue) {
        this(id, start, end, text, type, concepts, assertion, experiencer, severity, course, site, null, null, value,
                time, rule, cue);
    }

    public Mention {
        concepts = Lists.copy(concepts);
    }

    /** Where it stands. */
    @JsonIgnore
    public Span span() {
        return new Span(start, end);
    }
}
