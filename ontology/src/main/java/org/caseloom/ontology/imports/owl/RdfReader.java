package org.caseloom.ontology.imports.owl;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceLines;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.ontology.OntologyHeader;

/**
 * Reads OWL ontologies and SKOS thesauri, in RDF/XML or in Turtle (N-Triples is a part of Turtle). Nothing is reasoned
 * and nothing fetched: imports are not followed. Stateless and thread-safe.
 */
public final class RdfReader implements SourceReader {
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?RDF[\\s>]");
    private static final String SYNTAX = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** A directive, or a statement about an address. */
    private static final Pattern STATEMENT = Pattern
            .compile("\\s*(?:@prefix|@base|(?i:prefix)\\s+[\\w-]*:|(?i:base)\\s+<|<\\w+:[^>\\s]+>)(?:\\s.*)?");

    private static final Pattern OTHER_ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"'](?!(?i:utf-?8))");

    private final Lang syntax;

    private RdfReader(Lang syntax) {
        this.syntax = syntax;
    }

    /** The readers of both syntaxes. */
    public static List<RdfReader> all() {
        return List.of(new RdfReader(Lang.RDFXML), new RdfReader(Lang.TURTLE));
    }

    @Override
    public String title() {
        return syntax.equals(Lang.RDFXML) ? "OWL or SKOS in RDF/XML" : "OWL or SKOS in Turtle";
    }

    @Override
    public boolean recognises(FileHead head) {
        if (syntax.equals(Lang.RDFXML)) {
            return head.firstLine().stripLeading().startsWith("<") && ROOT.matcher(head.text()).find()
                    && head.text().contains(SYNTAX);
        }
        return head.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .findFirst()
                .filter(line -> STATEMENT.matcher(line).matches())
                .isPresent();
    }

    @Override
    public SourceFile read(SourceInput input) {
        requireText(input);
        Remarks remarks = new Remarks();
        Resources resources = new Resources(remarks);
        try (InputStream bytes = input.bytes()) {
            RDFParser.source(bytes)
                    .lang(syntax)
                    .base("urn:caseloom:import")
                    .errorHandler(new SyntaxErrors(input, remarks))
                    .parse(resources);
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        } catch (RiotException unreadable) {
            throw unreadable.getCause() instanceof IOException cause
                    ? input.damaged(cause)
                    : input.damaged(1, String.valueOf(unreadable.getMessage()));
        }
        OntologyHeader header = resources
                .header()
                .map(entry -> header(entry.getKey(), entry.getValue()))
                .orElse(new OntologyHeader(null, null, null, null));
        return new ConceptReading(resources, header, remarks).statements().file(header, input);
    }

    /** Jena replaces bytes that are not UTF-8; here they are an error with a line. */
    private static void requireText(SourceInput input) {
        if (OTHER_ENCODING.matcher(input.head().firstLine()).find()) {
            return;
        }
        try (SourceLines lines = input.lines()) {
            while (lines.next() != null) {
                // a line that is not UTF-8 throws
            }
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
    }

    private static OntologyHeader header(String address, Resource header) {
        String version = first(header, Terms.OWL + "versionInfo");
        return new OntologyHeader(address, title(header),
                version == null ? first(header, Terms.OWL + "versionIRI") : version,
                first(header, Terms.DCTERMS + "license", Terms.DC + "license", Terms.DCTERMS + "rights",
                        Terms.DC + "rights"));
    }

    private static @Nullable String title(Resource header) {
        return first(header, Terms.DCTERMS + "title", Terms.DC + "title", Terms.PREF_LABEL, Terms.LABEL);
    }

    private static @Nullable String first(Resource header, String... properties) {
        for (String property : properties) {
            List<String> values = header.values(property);
            if (!values.isEmpty()) {
                return values.getFirst();
            }
        }
        return null;
    }
}
