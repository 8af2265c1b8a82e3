package org.caseloom.ontology.imports.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.ontology.Licences;
import org.caseloom.ontology.imports.ontology.Namespaces;
import org.caseloom.ontology.imports.ontology.OntologyHeader;

/** Reads mappings in SSSOM TSV, with or without its header in YAML. Stateless and thread-safe. */
public final class SssomReader implements SourceReader {
    private static final Map<String, MappingRelation> PREDICATES = Map.ofEntries(
            Map.entry("skos:exactmatch", MappingRelation.EXACT),
            Map.entry("owl:equivalentclass", MappingRelation.EXACT),
            Map.entry("owl:sameas", MappingRelation.EXACT),
            Map.entry("skos:closematch", MappingRelation.CLOSE),
            Map.entry("skos:broadmatch", MappingRelation.BROAD),
            Map.entry("rdfs:subclassof", MappingRelation.BROAD),
            Map.entry("skos:narrowmatch", MappingRelation.NARROW),
            Map.entry("skos:relatedmatch", MappingRelation.RELATED),
            Map.entry("oboinowl:hasdbxref", MappingRelation.CROSS_REFERENCE),
            Map.entry("iao:0100001", MappingRelation.RELATED));

    /** Vocabularies whose names belong to somebody, whatever the licence of the mapping says: OMIM, and WHO's ICD-10. */
    private static final Set<String> NAMES_NOT_FREE = Set.of("OMIM", "OMIMPS", "ICD10");

    @Override
    public String title() {
        return "SSSOM TSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return TabTable.names(head).containsAll(List.of("subject_id", "predicate_id", "object_id"));
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        List<MappingRow> rows = new ArrayList<>();
        Map<?, ?> header;
        try (TabTable table = TabTable.open(input)) {
            header = header(table, input);
            while (table.next()) {
                row(table, rows, remarks);
            }
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
        return new SourceFile(source(header, rows, input), List.of(), rows, remarks.list());
    }

    private static void row(TabTable table, List<MappingRow> rows, Remarks remarks) {
        String place = "line " + table.line();
        MappingRelation relation = PREDICATES.get(predicate(table.cell("predicate_id")));
        if (table.cell("predicate_modifier").equalsIgnoreCase("Not")) {
            remarks.add("MAPPING_DENIED", place, "A row says that two concepts do not match; it was left out.");
        } else if (relation == null) {
            remarks.add("PREDICATE_UNKNOWN", place + ": " + table.cell("predicate_id"),
                    "A row with a predicate that maps nothing was left out.");
        } else if (isMissing(table.cell("object_id")) || isMissing(table.cell("subject_id"))) {
            remarks.add("NO_COUNTERPART", place, "A row whose subject or object is missing was left out.");
        } else {
            String subjectLabel = table.cellOrNull("subject_label");
            if (subjectLabel != null && subjectLabel.startsWith("obsolete")) {
                remarks.add("OBSOLETE_SUBJECT", place + ": " + table.cell("subject_id"),
                        "The subject is out of use, which only its name says; the row was taken.");
            }
            rows.add(new MappingRow(Namespaces.curie(table.cell("subject_id")), relation,
                    Namespaces.curie(table.cell("object_id")), subjectLabel, table.cellOrNull("object_label")));
        }
    }

    private static boolean isMissing(String id) {
        return id.isBlank() || id.equals("sssom:NoTermFound");
    }

    private static String predicate(String written) {
        return written.strip().toLowerCase(Locale.ROOT)
                .replace("http://www.w3.org/2004/02/skos/core#", "skos:")
                .replace("http://www.geneontology.org/formats/oboinowl#", "oboinowl:")
                .replace("oio:", "oboinowl:");
    }

    private static Map<?, ?> header(TabTable table, SourceInput input) {
        try {
            Object header = new Yaml(new SafeConstructor(new LoaderOptions())).load(table.comments());
            return header instanceof Map<?, ?> map ? map : Map.of();
        } catch (YAMLException malformed) {
            Mark place = malformed instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
            throw input.damaged(place == null ? 1 : place.getLine() + 1,
                    "the header is no YAML: " + malformed.getMessage());
        }
    }

    private static Source source(Map<?, ?> header, List<MappingRow> rows, SourceInput input) {
        String set = text(header, "mapping_set_id");
        String name = set == null ? input.head().name() : set.substring(set.lastIndexOf('/') + 1);
        String id = name.replaceFirst("(?:\\.sssom)?\\.(?:tsv|txt)$", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String title = text(header, "mapping_set_title");
        String licence = text(header, "license");
        OntologyHeader version = new OntologyHeader(set, title, text(header, "mapping_set_version"), licence);
        boolean free = licence != null && Licences.redistributable(licence) && !namesOfOthers(rows);
        return new Source(id, title == null ? "Mappings " + id : title, version.version(), licence, free);
    }

    private static boolean namesOfOthers(List<MappingRow> rows) {
        Set<String> named = new HashSet<>();
        rows.stream().filter(row -> row.objectLabel() != null).forEach(row -> named.add(Curie.prefix(row.object())));
        named.retainAll(NAMES_NOT_FREE);
        return !named.isEmpty();
    }

    private static @Nullable String text(Map<?, ?> header, String key) {
        Object value = header.get(key);
        return value == null ? null : value.toString();
    }
}
