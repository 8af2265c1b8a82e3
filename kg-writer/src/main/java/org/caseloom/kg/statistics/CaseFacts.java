package org.caseloom.kg.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.facts.PatientAge;

/**
 * What one case adds to the counts.
 *
 * @param revision of its text; an older one never replaces a newer one
 * @param age      in whole years, where it is stated
 * @param year     four digits at the beginning of when it was published
 * @param stances  by concept
 * @param types    what kind of thing each concept is, as far as is known
 * @param links    stated relations between concepts
 * @param isCase   whether it is about a patient; a guideline is not, and is counted nowhere
 */
public record CaseFacts(String document, long revision, @Nullable String source, @Nullable String year,
        @Nullable String sex, OptionalInt age, Map<String, CaseStance> stances, Map<String, MentionType> types,
        Set<Link> links, boolean isCase) {
    private static final int YEAR = 4;

    /** A stated relation: {@code causes}, from one concept to another. */
    public record Link(String type, String from, String to) {}

    /** What a document adds; nothing where it is about no patient. */
    public static CaseFacts of(StructuredDocument document) {
        boolean counts = document.kind() != DocumentKind.GUIDELINE;
        Map<String, CaseStance> stances = new HashMap<>();
        Map<String, MentionType> types = new HashMap<>();
        if (counts) {
            CaseStance.of(document).forEach((concept, stated) -> {
                stances.put(concept, stated.stance());
                types.put(concept, stated.type());
            });
        }
        Patient patient = document.patient();
        return new CaseFacts(document.id(), document.revision(), document.source(), year(document.published()),
                patient == null ? null : patient.sex(), PatientAge.years(patient), stances, types,
                counts ? links(document) : Set.of(), counts);
    }

    /** Types are kept once for all cases. */
    CaseFacts withoutTypes() {
        return new CaseFacts(document, revision, source, year, sex, age, Map.copyOf(stances), Map.of(),
                Set.copyOf(links), isCase);
    }

    /** The year of a date as texts and loads give it; null where it does not begin with one. */
    public static @Nullable String year(@Nullable String published) {
        boolean starts = published != null && published.length() >= YEAR
                && published.chars().limit(YEAR).allMatch(c -> c >= '0' && c <= '9');
        return starts ? published.substring(0, YEAR) : null;
    }

    /** Whether a mention can be an end of a link: what is denied causes nothing, and a relative's is not the patient's. */
    public static boolean links(Assertion assertion) {
        return switch (assertion) {
            case PRESENT, POSSIBLE, HISTORY -> true;
            case ABSENT, CONDITIONAL, PLANNED, FAMILY -> false;
        };
    }

    private static Set<Link> links(StructuredDocument document) {
        if (document.relations().isEmpty()) {
            return Set.of();
        }
        Map<String, Mention> mentions = new HashMap<>();
        document.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        Set<Link> links = new HashSet<>();
        for (Relation relation : document.relations()) {
            Mention from = mentions.get(relation.from());
            Mention to = mentions.get(relation.to());
            if (from != null && to != null && links(from) && links(to)) {
                for (ConceptReference cause : from.concepts()) {
                    to.concepts().forEach(effect -> links.add(new Link(relation.type(), cause.id(), effect.id())));
                }
            }
        }
        return links;
    }

    private static boolean links(Mention mention) {
        return links(mention.assertion()) && mention.experiencer().equals(Mention.PATIENT);
    }
}
