package org.caseloom.ontology.imports.obo;

import java.io.IOException;
import java.io.LineNumberReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.obolibrary.oboformat.model.Clause;
import org.obolibrary.oboformat.model.Frame;
import org.obolibrary.oboformat.model.OBODoc;
import org.obolibrary.oboformat.model.Xref;
import org.obolibrary.oboformat.parser.OBOFormatParser;
import org.obolibrary.oboformat.parser.OBOFormatParserException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.ontology.ConceptStatements;
import org.caseloom.ontology.imports.ontology.OntologyHeader;
import org.caseloom.ontology.imports.ontology.OntologyStatements;
import org.caseloom.ontology.imports.ontology.PropertyNames;
import org.caseloom.ontology.imports.ontology.SynonymKinds;

/**
 * Reads OBO 1.2 and 1.4: terms, not relations between them. Imports named in the header are not followed, so nothing is
 * fetched from anywhere. Names have no language there: see {@link OntologyStatements}. Stateless and thread-safe.
 */
public final class OboReader implements SourceReader {
    private static final Pattern HEADER_LINE = Pattern.compile("[a-z][a-z-]*:.*");

    /** Some synonyms of UBERON end in a language: {@code Herz@de}. */
    private static final Pattern TAGGED = Pattern.compile("(.+)@([a-z]{2})");

    @Override
    public String title() {
        return "OBO";
    }

    @Override
    public boolean recognises(FileHead head) {
        String first = head.firstLine();
        boolean begins = first.startsWith("!") || first.equals("[Term]") || HEADER_LINE.matcher(first).matches();
        return begins
                && head.text().lines().anyMatch(line -> line.startsWith("format-version:") || line.equals("[Term]"));
    }

    @Override
    public SourceFile read(SourceInput input) {
        OBODoc document = document(input);
        Remarks remarks = new Remarks();
        OntologyStatements statements = new OntologyStatements(remarks);
        // the parser forgets the order of the file
        List<Frame> terms = new ArrayList<>(document.getTermFrames());
        terms.sort(Comparator.comparing(Frame::getId));
        terms.forEach(term -> state(statements.concept(term.getId()), term, remarks));
        return statements.file(header(document.getHeaderFrame()), input);
    }

    private static OBODoc document(SourceInput input) {
        OBOFormatParser parser = new OBOFormatParser();
        parser.setFollowImports(false);
        try (LineNumberReader text = new LineNumberReader(input.text())) {
            return document(parser, text, input);
        } catch (OBOFormatParserException malformed) {
            if (malformed.getCause() instanceof IOException unreadable) {
                throw input.damaged(unreadable);
            }
            throw input.damaged(Math.max(1, malformed.getLineNo()), String.valueOf(malformed.getMessage()));
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
    }

    private static OBODoc document(OBOFormatParser parser, LineNumberReader text, SourceInput input) {
        OBODoc document = new OBODoc();
        try {
            parser.setReader(text);
            parser.parseOBODoc(document);
            return document;
        } catch (StringIndexOutOfBoundsException escape) {
            // the parser looks beyond the end of a line that ends within an escape
            CaseloomException damaged = input.damaged(text.getLineNumber(), "The line ends in a backslash.");
            damaged.addSuppressed(escape);
            throw damaged;
        }
    }

    private static void state(ConceptStatements concept, Frame term, Remarks remarks) {
        for (Clause clause : term.getClauses()) {
            String value = text(clause.getValue());
            if (value == null) {
                continue;
            }
            switch (clause.getTag()) {
                case "name" -> concept.label(value, ConceptStatements.FILE_LANGUAGE, LabelKind.PREFERRED, null);
                case "def" -> concept.definition(value, ConceptStatements.FILE_LANGUAGE);
                case "synonym" -> synonym(concept, value, clause, remarks);
                case "xref" -> concept.mapping(MappingRelation.CROSS_REFERENCE, value);
                case "alt_id" -> concept.mapping(MappingRelation.FORMER_ID, value);
                case "is_a" -> concept.parent(value);
                case "replaced_by" -> concept.replacedBy(value);
                case "consider" -> concept.consider(value);
                case "property_value" -> property(concept, value, clause);
                case "is_obsolete" -> obsolete(concept, value);
                default -> {
                    // subsets, comments, relations, authors: nothing that names or places a concept
                }
            }
        }
    }

    private static void obsolete(ConceptStatements concept, String value) {
        if (value.equals("true")) {
            concept.obsolete();
        }
    }

    private static void synonym(ConceptStatements concept, String text, Clause clause, Remarks remarks) {
        Iterator<Object> values = clause.getValues().iterator();
        values.next();
        String scope = values.hasNext() ? String.valueOf(values.next()) : "RELATED";
        String type = values.hasNext() ? String.valueOf(values.next()) : null;
        Matcher tagged = TAGGED.matcher(text);
        if (tagged.matches()) {
            remarks.add("LANGUAGE_IN_TEXT", concept.id() + " " + text,
                    "A language at the end of a synonym became the language of the synonym.");
            concept.label(tagged.group(1), tagged.group(2), SynonymKinds.of(scope, type), type);
        } else {
            concept.label(text, ConceptStatements.FILE_LANGUAGE, SynonymKinds.of(scope, type), type);
        }
    }

    private static void property(ConceptStatements concept, String property, Clause clause) {
        String value = text(clause.getValue2());
        if (value == null) {
            return;
        }
        if (property.endsWith("/description")) {
            concept.definition(value, ConceptStatements.FILE_LANGUAGE);
        } else {
            PropertyNames.state(concept, property, value);
        }
    }

    private static OntologyHeader header(Frame header) {
        String version = property(header, "versionInfo");
        String ontology = text(header.getTagValue("ontology"));
        return new OntologyHeader(ontology, property(header, "title"),
                version == null ? text(header.getTagValue("data-version")) : version, property(header, "license"));
    }

    private static @Nullable String property(Frame header, String name) {
        Collection<Clause> properties = header.getClauses("property_value");
        for (Clause clause : properties) {
            String property = text(clause.getValue());
            if (property != null && PropertyNames.lastPart(property).equals(name)) {
                return text(clause.getValue2());
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Xref xref -> xref.getIdref();
            case Object other -> other.toString();
        };
    }
}
