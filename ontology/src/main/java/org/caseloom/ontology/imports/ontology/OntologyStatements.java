package org.caseloom.ontology.imports.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLabel;

/**
 * Collects what an ontology file states, concept by concept in the file's order, and makes a {@link SourceFile} of it:
 * copies from other ontologies and concepts without a name are left out, types come from the {@link SourceProfile}. Not
 * thread-safe.
 */
public final class OntologyStatements {
    private final Map<String, ConceptStatements> concepts = new LinkedHashMap<>();
    private final Remarks remarks;

    public OntologyStatements(Remarks remarks) {
        this.remarks = remarks;
    }

    /** What is known of a concept so far; from now on the file defines it. */
    public ConceptStatements concept(String identifier) {
        String id = Namespaces.curie(identifier);
        return concepts.computeIfAbsent(id, any -> new ConceptStatements(id, remarks));
    }

    /** Whether the file defines it. */
    public boolean defines(String identifier) {
        return concepts.containsKey(Namespaces.curie(identifier));
    }

    /** Everything the file states, as a file of the source that its header names. */
    public SourceFile file(OntologyHeader header, SourceInput input) {
        SourceProfile profile = SourceProfiles.of(header.id(), input.head().name(), input.type());
        Source source = profile.source(header);
        String title = header.title();
        return file(profile, profile.title().equals(profile.id()) && title != null
                ? new Source(source.id(), title, source.version(), source.licence(), source.redistributable())
                : source);
    }

    /** Everything the file states, as a file of that source. */
    public SourceFile file(SourceProfile profile, Source source) {
        List<ConceptStatements> own = new ArrayList<>(concepts.size());
        concepts.values().stream().filter(concept -> isWanted(concept, profile)).forEach(own::add);
        Map<String, Collection<String>> parents = new LinkedHashMap<>();
        for (ConceptStatements concept : own) {
            concept.parents().removeIf(parent -> isForeign(concept, parent, profile));
            parents.put(concept.id(), concept.parents());
        }
        Map<String, MentionType> types = profile.types(parents);
        String language = language(own);
        List<SourceConcept> stated = new ArrayList<>(own.size());
        for (ConceptStatements concept : own) {
            stated.add(concept.concept(types.get(concept.id()), language));
        }
        return new SourceFile(source, stated, List.of(), remarks.list());
    }

    private boolean isWanted(ConceptStatements concept, SourceProfile profile) {
        if (!profile.owns(concept.id())) {
            remarks.add("COPY_OF_OTHER_ONTOLOGY", concept.id(),
                    "Concepts of other ontologies were left out; import those ontologies themselves.");
            return false;
        }
        if (concept.labels().isEmpty() && profile.prefixes().isEmpty()) {
            remarks.add("CONCEPT_WITHOUT_NAME", concept.id(), "A concept without any name was left out.");
            return false;
        }
        return true;
    }

    private boolean isForeign(ConceptStatements concept, String parent, SourceProfile profile) {
        boolean foreign = !profile.owns(parent) || parent.startsWith("http://www.w3.org/2002/07/owl#")
                || parent.startsWith("http://org.semanticweb.owlapi/error");
        if (foreign && !parent.equals("http://www.w3.org/2002/07/owl#Thing")) {
            remarks.add("PARENT_ELSEWHERE", concept.id() + " below " + parent,
                    "A parent that is no concept of this source was left out.");
        }
        return foreign;
    }

    /** Japanese where most names without a language are, else English: OBO has no language tags. */
    private static String language(List<ConceptStatements> concepts) {
        int japanese = 0;
        int all = 0;
        for (ConceptStatements concept : concepts) {
            for (SourceLabel label : concept.labels()) {
                if (label.lang().equals(ConceptStatements.FILE_LANGUAGE)) {
                    all++;
                    japanese += Text.isJapanese(label.text()) ? 1 : 0;
                }
            }
        }
        return 2 * japanese > all ? "ja" : "en";
    }
}
