package org.caseloom.ontology.imports.mapping;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.ontology.ConceptStatements;
import org.caseloom.ontology.imports.ontology.Namespaces;
import org.caseloom.ontology.imports.ontology.OntologyHeader;
import org.caseloom.ontology.imports.ontology.OntologyStatements;
import org.caseloom.ontology.imports.ontology.SourceProfile;
import org.caseloom.ontology.imports.ontology.SourceProfiles;

/**
 * Reads a hierarchy from a ROBOT template: a table whose second row gives the columns their meaning, with {@code ID}
 * above the children and {@code SC %} above the parents. The column of a concept's name is the one called as that of its
 * id, with {@code _label} in the place of {@code _id}. Stateless and thread-safe.
 */
public final class SubclassTableReader implements SourceReader {
    private static final String CHILD = "ID";
    private static final String PARENT = "SC %";

    @Override
    public String title() {
        return "ROBOT template of a hierarchy";
    }

    @Override
    public boolean recognises(FileHead head) {
        List<String> lines = head.lines(2);
        if (lines.size() < 2) {
            return false;
        }
        List<String> template = List.of(lines.get(1).split("\t", -1));
        return template.contains(CHILD) && template.contains(PARENT);
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        OntologyStatements statements = new OntologyStatements(remarks);
        String first = null;
        try (TabTable table = TabTable.open(input)) {
            if (!table.next()) {
                throw missing(input);
            }
            String child = table.columnOf(CHILD);
            String parent = table.columnOf(PARENT);
            if (child == null || parent == null) {
                throw missing(input);
            }
            Set<String> edges = new HashSet<>();
            while (table.next()) {
                String id = Namespaces.curie(table.cell(child));
                first = first == null ? id : first;
                edge(table, child, parent, edges, statements, remarks);
            }
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
        return statements.file(profile(first, input), source(first, input));
    }

    private static CaseloomException missing(SourceInput input) {
        return input.damaged(2, "the template row with ID and SC % is missing");
    }

    private static void edge(TabTable table, String child, String parent, Set<String> edges,
            OntologyStatements statements, Remarks remarks) {
        ConceptStatements concept = named(table, child, statements);
        ConceptStatements above = named(table, parent, statements);
        if (concept == null || above == null) {
            remarks.add("EDGE_INCOMPLETE", "line " + table.line(), "A row without a child or a parent was left out.");
        } else if (edges.add(concept.id() + " " + above.id())) {
            concept.parent(above.id());
        } else {
            remarks.add("EDGE_REPEATED", "line " + table.line(),
                    "The same child and parent stand in several rows, one for each source that confirms them; taken once.");
        }
    }

    private static @Nullable ConceptStatements named(TabTable table, String idColumn, OntologyStatements statements) {
        String id = table.cell(idColumn);
        if (id.isBlank()) {
            return null;
        }
        ConceptStatements concept = statements.concept(id);
        String name = table.cell(idColumn.replaceFirst("_id$", "_label"));
        if (!name.isBlank() && !name.equals(id) && !concept.isNamedIn("en")) {
            concept.label(name, "en", LabelKind.PREFERRED, null);
        }
        return concept;
    }

    private static SourceProfile profile(@Nullable String id, SourceInput input) {
        return SourceProfiles.ofPrefix(id == null ? "" : Curie.prefix(id))
                .orElse(SourceProfiles.of(null, input.head().name(), input.type()));
    }

    private static Source source(@Nullable String id, SourceInput input) {
        Source owner = profile(id, input).source(new OntologyHeader(null, null, null, null));
        return new Source(owner.id() + "-hierarchy", owner.title() + ": hierarchy", null, owner.licence(),
                owner.redistributable());
    }
}
