package org.caseloom.kg.export.phenopacket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.protobuf.Timestamp;
import org.jspecify.annotations.Nullable;
import org.phenopackets.schema.v2.core.Evidence;
import org.phenopackets.schema.v2.core.ExternalReference;
import org.phenopackets.schema.v2.core.MetaData;
import org.phenopackets.schema.v2.core.OntologyClass;
import org.phenopackets.schema.v2.core.Resource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.CodeTable;
import org.caseloom.kg.graph.CaseIris;

/**
 * The ontology classes of one phenopacket, and the metadata that must name every vocabulary they come from. For one
 * thread and one packet.
 */
final class PacketClasses {
    private static final String SCHEMA = "2.0";

    /** The vocabularies that are used, by prefix. */
    private final Map<String, Resource> used = new TreeMap<>();

    private static final Map<String, Resource> KNOWN = Map.of(
            "HP", resource("hp", "Human Phenotype Ontology", "http://purl.obolibrary.org/obo/hp.owl", "HP",
                    "http://purl.obolibrary.org/obo/HP_"),
            "MONDO", resource("mondo", "Mondo Disease Ontology", "http://purl.obolibrary.org/obo/mondo.owl", "MONDO",
                    "http://purl.obolibrary.org/obo/MONDO_"),
            "DOID", resource("doid", "Human Disease Ontology", "http://purl.obolibrary.org/obo/doid.owl", "DOID",
                    "http://purl.obolibrary.org/obo/DOID_"),
            "ICD10", resource("icd10", "ICD-10", "https://icd.who.int/browse10", "ICD10",
                    "https://icd.who.int/browse10/2019/en#/"),
            "ECO", resource("eco", "Evidence and Conclusion Ontology", "http://purl.obolibrary.org/obo/eco.owl", "ECO",
                    "http://purl.obolibrary.org/obo/ECO_"),
            "UCUM", resource("ucum", "Unified Code for Units of Measure", "https://ucum.org", "UCUM",
                    "https://ucum.org/"),
            "CSL", resource("caseloom", "Caseloom ontology", "https://caseloom.org/ontology", "CSL",
                    "https://caseloom.org/concept/"));

    /** The concept by its code in the first of these vocabularies that has one. */
    Optional<OntologyClass> of(ConceptReference concept, Mention mention, List<String> schemes) {
        for (String scheme : schemes) {
            List<String> codes = concept.codes().byScheme().getOrDefault(scheme, List.of());
            if (!codes.isEmpty()) {
                String code = codes.getFirst();
                return Optional.of(named(scheme, code.startsWith(scheme + ":") ? code : scheme + ":" + code,
                        label(concept, mention)));
            }
        }
        return Optional.empty();
    }

    /** The concept by its own id. */
    OntologyClass own(ConceptReference concept, Mention mention) {
        int colon = concept.id().indexOf(':');
        String prefix = colon < 1 ? "CSL" : concept.id().substring(0, colon);
        return named(prefix, colon < 1 ? "CSL:" + concept.id() : concept.id(), label(concept, mention));
    }

    OntologyClass unit(String symbol) {
        String code = CodeTable.UCUM.get(symbol).orElse(symbol.isEmpty() ? "1" : "{" + symbol + "}");
        return named("UCUM", "UCUM:" + code, symbol.isEmpty() ? "1" : symbol);
    }

    /** HPO's modifiers. */
    Optional<OntologyClass> severity(@Nullable String severity) {
        return switch (severity) {
            case "mild" -> Optional.of(named("HP", "HP:0012825", "Mild"));
            case "moderate" -> Optional.of(named("HP", "HP:0012826", "Moderate"));
            case "severe" -> Optional.of(named("HP", "HP:0012828", "Severe"));
            case null, default -> Optional.empty();
        };
    }

    Evidence evidence(StructuredDocument document, Mention mention) {
        return Evidence.newBuilder()
                .setEvidenceCode(named("ECO", "ECO:0000501", "evidence used in automatic assertion"))
                .setReference(ExternalReference.newBuilder()
                        .setId(document.id())
                        .setReference(CaseIris.ofCase(document.id()))
                        .setDescription(mention.text() + " (char=" + mention.start() + "," + mention.end() + ")"))
                .build();
    }

    MetaData metaData(StructuredDocument document, String release, Instant written) {
        String version = release.isEmpty() ? document.release() : release;
        MetaData.Builder meta = MetaData.newBuilder()
                .setCreated(Timestamp.newBuilder().setSeconds(written.getEpochSecond()))
                .setCreatedBy("Caseloom " + document.pipeline())
                .setPhenopacketSchemaVersion(SCHEMA);
        used.values().forEach(vocabulary -> meta.addResources(
                vocabulary.toBuilder().setVersion("as in Caseloom release " + version)));
        return meta.build();
    }

    private OntologyClass named(String prefix, String id, String label) {
        used.computeIfAbsent(prefix, _ -> KNOWN.containsKey(prefix)
                ? KNOWN.get(prefix)
                : resource(prefix.toLowerCase(Locale.ROOT), prefix, "https://caseloom.org/scheme/" + prefix, prefix,
                        "https://caseloom.org/scheme/" + prefix + "/"));
        return OntologyClass.newBuilder().setId(id).setLabel(label).build();
    }

    /** English where there is a label in English, as others have it; else what the text says. */
    private static String label(ConceptReference concept, Mention mention) {
        String english = concept.label().get(Language.EN);
        return english != null ? english : concept.label().getOrDefault(Language.JA, mention.text());
    }

    private static Resource resource(String id, String name, String url, String prefix, String iris) {
        return Resource.newBuilder()
                .setId(id)
                .setName(name)
                .setUrl(url)
                .setNamespacePrefix(prefix)
                .setIriPrefix(iris)
                .build();
    }
}
