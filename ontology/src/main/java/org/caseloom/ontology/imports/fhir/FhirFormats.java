package org.caseloom.ontology.imports.fhir;

import java.util.List;

import org.caseloom.ontology.imports.SourceFormat;

/** The formats of FHIR that an import knows. Stateless. */
public final class FhirFormats {
    private FhirFormats() {}

    /** All of them. */
    public static List<SourceFormat> all() {
        return List.of(new FshReader());
    }
}
