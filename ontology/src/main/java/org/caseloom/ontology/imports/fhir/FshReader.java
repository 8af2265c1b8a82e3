package org.caseloom.ontology.imports.fhir;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLines;
import org.caseloom.ontology.imports.SourceReader;

/**
 * Code systems in FHIR Shorthand. A code system that is not known is taken with its {@code Id} as prefix and the type
 * that whoever imports gives. Stateless.
 */
final class FshReader implements SourceReader {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^CodeSystem:[ \\t]*\\S+[ \\t]*\\r?$");

    @Override
    public String title() {
        return "FHIR Shorthand code system";
    }

    @Override
    public boolean recognises(FileHead head) {
        return BEGINNING.matcher(head.text()).find();
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        FshCodeSystem system;
        try (SourceLines lines = input.lines()) {
            system = new FshParser(lines, remarks).parse();
        } catch (IOException failure) {
            throw input.damaged(failure);
        }
        String id = system.property("Id").or(() -> system.property("CodeSystem")).orElse(input.name());
        Optional<KnownSystem> known = KnownSystem.of(id);
        KnownSystem taken = known.orElseGet(() -> new KnownSystem(id, id, system.property("Title").orElse(id), id, id,
                input.type(), KnownSystem.Use.NAMES, Set.of()));
        if (known.isEmpty() && input.type() == null) {
            remarks.add("TYPE_UNKNOWN", id, "Caseloom does not know this code system; without a type given for the"
                    + " import its concepts are kept, but annotate nothing.");
        }
        return new SourceFile(source(system, taken), concepts(system, taken, remarks), List.of(), remarks.list());
    }

    private static Source source(FshCodeSystem system, KnownSystem known) {
        String version = system.property("^version").or(() -> system.property("^date")).orElse(null);
        // neither the copyright line nor its absence allows passing the text on
        return new Source(known.source(), known.title(), version, system.property("^copyright").orElse(null), false);
    }

    private static List<SourceConcept> concepts(FshCodeSystem system, KnownSystem known, Remarks remarks) {
        Map<String, List<FshConcept>> below = new LinkedHashMap<>();
        for (FshConcept concept : system.concepts()) {
            if (concept.parent() != null) {
                below.computeIfAbsent(concept.parent(), fresh -> new ArrayList<>()).add(concept);
            }
        }
        Naming naming = new Naming(known, below);
        Map<String, SourceConcept> concepts = new LinkedHashMap<>();
        for (FshConcept concept : system.concepts()) {
            if (known.skipped().contains(concept.code())) {
                remarks.add("CODE_SKIPPED", concept.code(), "It stands for what is not coded, which is no concept.");
            } else if (concepts.putIfAbsent(concept.code(), naming.concept(concept)) != null) {
                remarks.add("CODE_REPEATED", "line " + concept.line() + ": " + concept.code(),
                        "The code was stated before; the first statement counts.");
            }
        }
        return List.copyOf(concepts.values());
    }
}
