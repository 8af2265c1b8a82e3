package org.caseloom.ontology.imports.umls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceReader;

/**
 * Reads the descriptions of a snapshot of SNOMED CT (RF2) with its concepts, its hierarchy and its preferred terms, where
 * those tables lie in the same release. What a concept is tells the tag of its full name, "Asthma (disorder)"; the full name
 * itself is written by nobody and not taken. Stateless and thread-safe.
 */
public final class SnomedReader implements SourceReader {
    private static final int ID = 0;
    private static final int ACTIVE = 2;
    private static final int CONCEPT = 4;
    private static final int LANGUAGE = 5;
    private static final int TYPE = 6;
    private static final int TERM = 7;
    private static final int DESTINATION = 5;
    private static final int RELATIONSHIP_TYPE = 7;
    private static final int COMPONENT = 5;
    private static final int ACCEPTABILITY = 6;
    private static final String FULL_NAME = "900000000000003001";
    private static final String DEFINITION = "900000000000550004";
    private static final String IS_A = "116680003";
    private static final String PREFERRED = "900000000000548007";

    /** What has been read of a concept so far. */
    private static final class Gathered {
        private @Nullable MentionType type;
        private final List<SourceLabel> names = new ArrayList<>(2);
        private final List<String> above = new ArrayList<>(1);
        private boolean preferredEnglish;
        private boolean preferredJapanese;
    }

    @Override
    public String title() {
        return "SNOMED CT RF2 descriptions";
    }

    @Override
    public boolean recognises(FileHead head) {
        return RfTable.DESCRIPTIONS.begins(head);
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        Set<String> inactive = new HashSet<>();
        SourceInput concepts = RfTable.CONCEPTS.beside(input);
        if (concepts != null) {
            RfTable.CONCEPTS.read(concepts, row -> {
                if (!isActive(row)) {
                    inactive.add(row.get(ID));
                }
            });
        }
        Set<String> preferred = preferred(RfTable.PREFERENCES.beside(input));
        Map<String, Gathered> gathered = new HashMap<>();
        RfTable.DESCRIPTIONS.read(input, row -> describe(row, inactive, preferred, gathered, remarks));
        SourceInput relationships = RfTable.RELATIONSHIPS.beside(input);
        if (relationships != null) {
            RfTable.RELATIONSHIPS.read(relationships, row -> relate(row, gathered));
        }
        List<SourceConcept> read = new ArrayList<>(gathered.size());
        new TreeMap<>(gathered).forEach((id, concept) -> {
            if (concept.type == null) {
                remarks.add("NOT_CLINICAL", id, "Concepts that nothing is told of a patient with were left out.");
            } else if (!concept.names.isEmpty()) {
                read.add(new SourceConcept("SNOMEDCT:" + id, concept.type, concept.names, List.of(),
                        concept.above.stream()
                                .filter(above -> gathered.containsKey(above) && gathered.get(above).type != null)
                                .distinct()
                                .map(above -> "SNOMEDCT:" + above)
                                .toList(),
                        List.of(), false, List.of(), List.of()));
            }
        });
        return new SourceFile(new Source("snomed-ct", "SNOMED CT", null,
                "SNOMED International Affiliate Licence: for its holder only, not for redistribution", false), read,
                List.of(), remarks.list());
    }

    private static boolean isActive(List<String> row) {
        return row.get(ACTIVE).equals("1");
    }

    private static Set<String> preferred(@Nullable SourceInput table) {
        Set<String> preferred = new HashSet<>();
        if (table != null) {
            RfTable.PREFERENCES.read(table, row -> {
                if (isActive(row) && row.get(ACCEPTABILITY).equals(PREFERRED)) {
                    preferred.add(row.get(COMPONENT));
                }
            });
        }
        return preferred;
    }

    private static void describe(List<String> row, Set<String> inactive, Set<String> preferred,
            Map<String, Gathered> gathered, Remarks remarks) {
        if (!isActive(row) || inactive.contains(row.get(CONCEPT))) {
            remarks.add("INACTIVE", row.get(ID), "Descriptions and concepts that are out of use were left out.");
            return;
        }
        Gathered concept = gathered.computeIfAbsent(row.get(CONCEPT), _ -> new Gathered());
        String term = row.get(TERM).strip();
        String lang = row.get(LANGUAGE);
        if (row.get(TYPE).equals(FULL_NAME)) {
            concept.type = lang.equals("en") ? SemanticType.ofTag(tag(term)) : concept.type;
        } else if (!row.get(TYPE).equals(DEFINITION) && (lang.equals("en") || lang.equals("ja"))) {
            boolean english = lang.equals("en");
            boolean has = english ? concept.preferredEnglish : concept.preferredJapanese;
            boolean first = !has && (preferred.isEmpty() || preferred.contains(row.get(ID)));
            concept.preferredEnglish |= first && english;
            concept.preferredJapanese |= first && !english;
            concept.names
                    .add(new SourceLabel(term, lang, first ? LabelKind.PREFERRED : LabelKind.EXACT, null));
        }
    }

    private static String tag(String fullName) {
        int open = fullName.lastIndexOf('(');
        return open < 0 || !fullName.endsWith(")") ? "" : fullName.substring(open + 1, fullName.length() - 1);
    }

    private static void relate(List<String> row, Map<String, Gathered> gathered) {
        Gathered below = gathered.get(row.get(CONCEPT));
        if (below != null && isActive(row) && row.get(RELATIONSHIP_TYPE).equals(IS_A)) {
            below.above.add(row.get(DESTINATION));
        }
    }
}
