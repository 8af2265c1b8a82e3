package org.caseloom.ontology.imports.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.imports.ontology.SourceProfile.BranchType;

/** The sources that are known beforehand, and what holds for all others. */
public final class SourceProfiles {
    /** Human Phenotype Ontology: only what lies below "Phenotypic abnormality" is a finding. */
    public static final SourceProfile HPO = new SourceProfile("hpo", "Human Phenotype Ontology", Set.of("HP"),
            MentionType.FINDING,
            List.of(new BranchType("HP:0000118", MentionType.FINDING), new BranchType("HP:0000001", null)),
            Set.of("HP:0000001", "HP:0000118"), "https://hpo.jax.org/app/license", true);

    /** Human Disease Ontology. */
    public static final SourceProfile DOID = new SourceProfile("doid", "Human Disease Ontology", Set.of("DOID"),
            MentionType.DISEASE, List.of(), Set.of("DOID:4"), "https://creativecommons.org/publicdomain/zero/1.0/",
            true);

    /** Mondo Disease Ontology; diseases of animals do not annotate. */
    public static final SourceProfile MONDO = new SourceProfile("mondo", "Mondo Disease Ontology", Set.of("MONDO"),
            MentionType.DISEASE, List.of(new BranchType("MONDO:0005583", null)),
            Set.of("MONDO:0000001", "MONDO:0700096", "MONDO:0005583"), "https://creativecommons.org/licenses/by/4.0/",
            true);

    /** Japan's designated intractable diseases; names of lists and classes out of use are no diseases. */
    public static final SourceProfile NANDO = new SourceProfile("nando", "Nanbyo Disease Ontology", Set.of("NANDO"),
            MentionType.DISEASE, List.of(new BranchType("NANDO:0000002", null)),
            Set.of("NANDO:0000001", "NANDO:0000002", "NANDO:0000003", "NANDO:1000001", "NANDO:2000001"),
            "https://creativecommons.org/licenses/by/4.0/", true);

    private static final List<SourceProfile> KNOWN = List.of(HPO, DOID, MONDO, NANDO,
            new SourceProfile("symp", "Symptom Ontology", Set.of("SYMP"), MentionType.FINDING, List.of(),
                    Set.of("SYMP:0000462"), "https://creativecommons.org/publicdomain/zero/1.0/", true),
            // never: processual, anatomical, material and immaterial anatomical entity, (multicellular) structure
            new SourceProfile("uberon", "Uberon multi-species anatomy ontology", Set.of("UBERON"), MentionType.ANATOMY,
                    List.of(), Set.of("UBERON:0000000", "UBERON:0001062", "UBERON:0000465", "UBERON:0000466",
                            "UBERON:0000061", "UBERON:0010000"),
                    "https://creativecommons.org/licenses/by/3.0/", true),
            new SourceProfile("efo", "Experimental Factor Ontology", Set.of(), null,
                    List.of(new BranchType("EFO:0000408", MentionType.DISEASE),
                            new BranchType("EFO:0000651", MentionType.FINDING)),
                    Set.of(),
                    "https://www.apache.org/licenses/LICENSE-2.0", true),
            new SourceProfile("maxo", "Medical Action Ontology", Set.of("MAXO"), MentionType.PROCEDURE, List.of(),
                    Set.of("MAXO:0000001"), "https://creativecommons.org/licenses/by/4.0/", true));

    /** {@code hp} of {@code http://purl.obolibrary.org/obo/hp.json}, {@code doid} of {@code doid/subsets/GOLD}. */
    private static final Pattern PLACE = Pattern
            .compile("^https?://(?:purl\\.obolibrary\\.org/obo|[^/]+/ontology|www\\.ebi\\.ac\\.uk/efo)/");

    private SourceProfiles() {}

    /** The profile of the source that owns concepts of this prefix; empty where the prefix is not known. */
    public static Optional<SourceProfile> ofPrefix(String prefix) {
        return KNOWN.stream().filter(profile -> profile.prefixes().contains(prefix)).findFirst();
    }

    /**
     * The profile of an ontology.
     *
     * @param ontology its IRI or short name; null where the file does not say
     * @param file     name of the file, to name a source that says nothing of itself
     * @param type     of its concepts where the ontology is not known; null where they are not to annotate
     */
    public static SourceProfile of(@Nullable String ontology, String file, @Nullable MentionType type) {
        String name = name(ontology == null ? file : ontology);
        for (SourceProfile profile : KNOWN) {
            boolean its = profile.id().equals(name)
                    || profile.prefixes().stream().anyMatch(prefix -> prefix.toLowerCase(Locale.ROOT).equals(name));
            if (its && ontology != null) {
                return profile;
            }
        }
        return new SourceProfile(name, name, Set.of(), type, List.of(), Set.of(), null, false);
    }

    /** The first part of an ontology's short name, in lower case, without what a source id cannot hold. */
    private static String name(String ontology) {
        String place = PLACE.matcher(ontology).replaceFirst("");
        String[] parts = place.replaceFirst("^https?://", "").replaceFirst("[#/]+$", "").split("/");
        String part = place.length() < ontology.length() || !ontology.contains("://")
                ? parts[0]
                : parts[parts.length - 1];
        String name = part.replaceFirst("\\.(?:owl|obo|json|ttl|rdf|xml)$", "").toLowerCase(Locale.ROOT);
        String clean = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return clean.isEmpty() ? "source" : clean;
    }
}
