package org.caseloom.ontology.imports.fhir;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A concept of a code system as the file states it.
 *
 * @param parent the code it stands below; null at the top
 */
record FshConcept(int line, String code, @Nullable String parent, @Nullable String display,
        @Nullable String definition, List<Designation> designations) {
    /** Another name of a concept; {@code lang} is empty where the file says none. */
    record Designation(String lang, String value) {}
}
