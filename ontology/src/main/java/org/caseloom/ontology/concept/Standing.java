package org.caseloom.ontology.concept;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Whether a concept is in use. Deprecation takes two steps, so that whoever uses the concept can move first. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({@JsonSubTypes.Type(value = Standing.Active.class, name = "active"),
        @JsonSubTypes.Type(value = Standing.Announced.class, name = "announced"),
        @JsonSubTypes.Type(value = Standing.Obsolete.class, name = "obsolete")})
public sealed interface Standing {
    /** In use. */
    record Active() implements Standing {}

    /**
     * Still in use and still found, but announced to go.
     *
     * @param replacedBy the concepts that take its place
     * @param consider   concepts a person should choose from
     * @param reason     why, where nothing replaces it
     */
    record Announced(List<String> replacedBy, List<String> consider, @Nullable String reason) implements Standing {
        public Announced {
            replacedBy = replacedBy == null ? List.of() : List.copyOf(replacedBy);
            consider = consider == null ? List.of() : List.copyOf(consider);
        }
    }

    /** Out of use: it finds nothing any more, but stays dereferenceable and names what took its place. */
    record Obsolete(List<String> replacedBy, List<String> consider, @Nullable String reason) implements Standing {
        public Obsolete {
            replacedBy = replacedBy == null ? List.of() : List.copyOf(replacedBy);
            consider = consider == null ? List.of() : List.copyOf(consider);
        }
    }

    /** In use. */
    Standing ACTIVE = new Active();
}
