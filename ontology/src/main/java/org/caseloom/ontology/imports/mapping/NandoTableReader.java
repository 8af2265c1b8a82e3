package org.caseloom.ontology.imports.mapping;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.ontology.ConceptStatements;
import org.caseloom.ontology.imports.ontology.OntologyHeader;
import org.caseloom.ontology.imports.ontology.OntologyStatements;
import org.caseloom.ontology.imports.ontology.SourceProfiles;

/**
 * Reads the table of names of NANDO, Japan's designated intractable diseases. The scheme in brackets before each name is
 * cut off: it is part of the id, and stands even before what belongs to no scheme. Stateless and thread-safe.
 */
public final class NandoTableReader implements SourceReader {
    private static final List<String> COLUMNS = List.of("id", "label_en", "synonym_en", "label_ja", "synonym_ja");
    private static final Pattern SCHEME = Pattern.compile("^\\[[^\\]]*\\] ?");

    @Override
    public String title() {
        return "NANDO table";
    }

    @Override
    public boolean recognises(FileHead head) {
        return TabTable.names(head).equals(COLUMNS);
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        OntologyStatements statements = new OntologyStatements(remarks);
        try (TabTable table = TabTable.open(input)) {
            while (table.next()) {
                ConceptStatements concept = statements.concept(table.cell("id"));
                names(concept, table, "en");
                names(concept, table, "ja");
                // the table has no other word for it; the class "obsolete class" is in use itself
                if (name(table, "ja").startsWith("obsolete ") && !SourceProfiles.NANDO.never().contains(concept.id())) {
                    concept.obsolete();
                }
            }
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
        Source nando = SourceProfiles.NANDO.source(new OntologyHeader(null, null, null, null));
        return statements.file(SourceProfiles.NANDO, new Source("nando-names", nando.title() + ": table of names",
                nando.version(), nando.licence(), nando.redistributable()));
    }

    private static void names(ConceptStatements concept, TabTable table, String lang) {
        String name = name(table, lang);
        if (!name.isBlank()) {
            concept.label(name, lang, LabelKind.PREFERRED, null);
        }
        for (String synonym : table.cell("synonym_" + lang).split("\\|")) {
            if (!synonym.isBlank()) {
                concept.label(synonym, lang, LabelKind.EXACT, null);
            }
        }
    }

    private static String name(TabTable table, String lang) {
        return SCHEME.matcher(table.cell("label_" + lang)).replaceFirst("");
    }
}
