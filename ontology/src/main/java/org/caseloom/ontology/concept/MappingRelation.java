package org.caseloom.ontology.concept;

import java.util.Locale;
import java.util.Optional;

/** How a concept relates to an identifier of another vocabulary. */
public enum MappingRelation {
    /** The same meaning (skos:exactMatch). */
    EXACT,
    /** Nearly the same (skos:closeMatch). */
    CLOSE,
    /** The target is more general (skos:broadMatch). */
    BROAD,
    /** The target is more specific (skos:narrowMatch). */
    NARROW,
    /** Related (skos:relatedMatch). */
    RELATED,
    /** The code a classification gives it, shared with its neighbours: ICD-10 R50.9 (cl:classifiedAs). */
    CLASSIFIED_AS,
    /** A cross-reference that does not say how (oboInOwl:hasDbXref). */
    CROSS_REFERENCE,
    /** An identifier the concept had before (oboInOwl:hasAlternativeId). */
    FORMER_ID;

    /** {@code classified-as}: its name in JSON, tables and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The relation of that code; empty where there is none. */
    public static Optional<MappingRelation> ofCode(String code) {
        for (MappingRelation relation : values()) {
            if (relation.code().equals(code)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
