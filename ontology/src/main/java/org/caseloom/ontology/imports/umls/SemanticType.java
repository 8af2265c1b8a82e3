package org.caseloom.ontology.imports.umls;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/**
 * What the semantic types of the UMLS and the tags behind the full names of SNOMED CT are here. Types that name nothing
 * that is told of a patient (organisms, concepts of relations, qualifiers) are no annotations and left out. Stateless.
 */
final class SemanticType {
    /** Of a concept with several types, the first in this order counts. */
    private static final List<MentionType> ORDER = List.of(MentionType.DISEASE, MentionType.FINDING,
            MentionType.PROCEDURE, MentionType.TEST, MentionType.MEDICATION, MentionType.ANATOMY, MentionType.DEVICE,
            MentionType.GENE);

    private static final Map<String, MentionType> UMLS = Map.ofEntries(
            Map.entry("T019", MentionType.DISEASE), Map.entry("T020", MentionType.DISEASE),
            Map.entry("T037", MentionType.DISEASE), Map.entry("T047", MentionType.DISEASE),
            Map.entry("T048", MentionType.DISEASE), Map.entry("T190", MentionType.DISEASE),
            Map.entry("T191", MentionType.DISEASE), Map.entry("T033", MentionType.FINDING),
            Map.entry("T034", MentionType.FINDING), Map.entry("T046", MentionType.FINDING),
            Map.entry("T184", MentionType.FINDING), Map.entry("T061", MentionType.PROCEDURE),
            Map.entry("T059", MentionType.TEST), Map.entry("T060", MentionType.TEST),
            Map.entry("T121", MentionType.MEDICATION), Map.entry("T125", MentionType.MEDICATION),
            Map.entry("T127", MentionType.MEDICATION), Map.entry("T195", MentionType.MEDICATION),
            Map.entry("T200", MentionType.MEDICATION), Map.entry("T017", MentionType.ANATOMY),
            Map.entry("T022", MentionType.ANATOMY), Map.entry("T023", MentionType.ANATOMY),
            Map.entry("T029", MentionType.ANATOMY), Map.entry("T030", MentionType.ANATOMY),
            Map.entry("T074", MentionType.DEVICE), Map.entry("T203", MentionType.DEVICE),
            Map.entry("T028", MentionType.GENE));

    private static final Map<String, MentionType> SNOMED = Map.ofEntries(
            Map.entry("disorder", MentionType.DISEASE), Map.entry("finding", MentionType.FINDING),
            Map.entry("procedure", MentionType.PROCEDURE), Map.entry("regime/therapy", MentionType.PROCEDURE),
            Map.entry("observable entity", MentionType.TEST), Map.entry("substance", MentionType.MEDICATION),
            Map.entry("product", MentionType.MEDICATION), Map.entry("medicinal product", MentionType.MEDICATION),
            Map.entry("clinical drug", MentionType.MEDICATION), Map.entry("body structure", MentionType.ANATOMY),
            Map.entry("cell structure", MentionType.ANATOMY), Map.entry("physical object", MentionType.DEVICE));

    private SemanticType() {}

    /** What a semantic type such as {@code T047} is here; null where it is left out. */
    static @Nullable MentionType ofUmls(String code) {
        return UMLS.get(code);
    }

    /** What the tag of a full name is here: {@code disorder} of "Asthma (disorder)"; null where it is left out. */
    static @Nullable MentionType ofTag(String tag) {
        return SNOMED.get(tag);
    }

    /** Which of two types of one concept counts. */
    static MentionType stronger(MentionType one, @Nullable MentionType other) {
        return other == null || ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
    }
}
