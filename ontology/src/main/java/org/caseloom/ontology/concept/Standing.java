package org.caseloom.ontology.concept;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whether a concept is in use. Deprecation takes two steps, so that whoever uses the concept can move first. */
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
            replacedBy = List.copyOf(replacedBy);
            consider = List.copyOf(consider);
        }
    }

    /** Out of use: it finds nothing any more, but stays dereferenceable and names what took its place. */
    record Obsolete(List<String> replacedBy, List<String> consider, @Nullable String reason) implements Standing {
        public Obsolete {
            replacedBy = List.copyOf(replacedBy);
            consider = List.copyOf(consider);
        }
    }

    /** In use. */
    Standing ACTIVE = new Active();
}
