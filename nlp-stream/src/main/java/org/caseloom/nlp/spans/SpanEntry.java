package org.caseloom.nlp.spans;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Quantity;

/**
 * One mention in the flat form.
 *
 * @param concept     the concept's own id and all its exact matches as CURIEs
 * @param assertion   one of present, absent, possible, conditional, family, history
 * @param parts       ids of the entries that an enumeration or a stated cause joins; null for a single mention
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpanEntry(String id, int start, int end, String text, String type, List<String> concept, String assertion,
        String experiencer, @Nullable Quantity value, @Nullable Cue cue, @Nullable List<String> parts) {
    /** An entry that stands for itself. */
    public SpanEntry(String id, int start, int end, String text, String type, List<String> concept, String assertion,
            String experiencer, @Nullable Quantity value, @Nullable Cue cue) {
        this(id, start, end, text, type, concept, assertion, experiencer, value, cue, null);
    }

    SpanEntry ofType(String newType) {
        return new SpanEntry(id, start, end, text, newType, concept, assertion, experiencer, value, cue, parts);
    }
}
