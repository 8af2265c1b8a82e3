package org.caseloom.ontology.impact;

import java.util.Map;

import org.caseloom.contracts.documents.Language;

/**
 * What a change does to the mentions of one concept. A mention that names another concept than before is lost to the
 * one and gained by the other.
 *
 * @param documents in which mentions of it change
 * @param gained    mentions
 * @param lost      mentions
 * @param changed   mentions that name it before and after, and differ otherwise
 */
public record ConceptImpact(String id, Map<Language, String> label, Count documents, Count gained, Count lost,
        Count changed) {}
