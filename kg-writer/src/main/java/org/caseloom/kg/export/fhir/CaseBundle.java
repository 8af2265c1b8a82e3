package org.caseloom.kg.export.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.Vocabulary;
import org.caseloom.kg.facts.CaseStance;
import org.caseloom.kg.graph.CaseIris;

/** The bundle of one case; the same document always gives the same bundle. For one thread. */
final class CaseBundle {
    private final StructuredDocument document;
    private final Vocabulary vocabulary;
    private final String caseIri;
    private final Bundle bundle = new Bundle();

    CaseBundle(StructuredDocument document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.caseIri = CaseIris.ofCase(document.id());
    }

    Bundle bundle() {
        bundle.setType(BundleType.COLLECTION);
        bundle.setIdentifier(new Identifier().setSystem("https://caseloom.org/case").setValue(document.id()));
        bundle.getMeta().setSource(caseIri);
        Reference patient = add("patient", PatientResource.of(document));
        PatientResource.age(document, patient).ifPresent(age -> add("age", age));
        MentionResources resources = new MentionResources(document, patient);
        for (Map.Entry<String, List<Mention>> group : groups().entrySet()) {
            List<Mention> strongest = strongest(group.getValue());
            List<ConceptReference> concepts = strongest.getFirst()
                    .concepts()
                    .stream()
                    .map(vocabulary::open)
                    .toList();
            resources.of(strongest, concepts).ifPresent(resource -> add(group.getKey(), resource));
        }
        return bundle;
    }

    private Reference add(String part, DomainResource resource) {
        String url = "urn:uuid:"
                + UUID.nameUUIDFromBytes((caseIri + "/" + part).getBytes(StandardCharsets.UTF_8));
        bundle.addEntry().setFullUrl(url).setResource(resource);
        return new Reference(url);
    }

    /** The mentions that become one resource, by what they are about. */
    private Map<String, List<Mention>> groups() {
        Map<String, List<Mention>> groups = new LinkedHashMap<>();
        for (Mention mention : document.mentions()) {
            groups.computeIfAbsent(key(mention), _ -> new ArrayList<>()).add(mention);
        }
        return groups;
    }

    private static String key(Mention mention) {
        String about = mention.concepts().isEmpty() ? mention.text() : mention.concepts().getFirst().id();
        String whose = mention.assertion() == Assertion.FAMILY ? "of " + mention.experiencer() : mention.experiencer();
        String kind = mention.type().code() + " " + whose + " " + about;
        return mention.value() == null ? kind : kind + " " + mention.start() + "-" + mention.end();
    }

    /** Those that say what the case as a whole says. */
    private static List<Mention> strongest(List<Mention> mentions) {
        Assertion said = mentions.stream()
                .map(Mention::assertion)
                .min(Comparator.comparingInt(CaseStance::weight))
                .orElseThrow();
        return mentions.stream().filter(mention -> mention.assertion() == said).toList();
    }
}
