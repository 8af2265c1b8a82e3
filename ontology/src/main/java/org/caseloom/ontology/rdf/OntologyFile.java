package org.caseloom.ontology.rdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * An ontology as gzipped N-Quads: settings, then concepts by id, so that two files of equal content are equal bytes
 * and differences of two are lines. Stateless.
 */
public final class OntologyFile {
    private static final int BUFFER = 1 << 16;

    private OntologyFile() {}

    /** The content of the file. */
    public static byte[] of(Ontology ontology) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(BUFFER);
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(file, BUFFER), BUFFER)) {
            write(ontology, StreamRDFWriter.getWriterStream(out, Lang.NQUADS));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written
        }
        return file.toByteArray();
    }

    /**
     * Reads a file of such content.
     *
     * @throws CaseloomException RELEASE_DAMAGED where the file is not readable to its end
     */
    public static Ontology read(Path file) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER),
                BUFFER)) {
            return read(in, Lang.NQUADS, "unknown");
        } catch (IOException | RiotException e) {
            throw new CaseloomException(ErrorCode.RELEASE_DAMAGED, file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads our vocabulary in any RDF format.
     *
     * @param source id of the source of what stands in no source's graph
     */
    static Ontology read(InputStream in, Lang format, String source) {
        OntologyReader reader = new OntologyReader(source);
        RDFParser.source(in)
                .lang(format)
                .base("https://caseloom.org/")
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        reader.add(Quad.create(Quad.defaultGraphIRI, triple));
                    }

                    @Override
                    public void quad(Quad quad) {
                        reader.add(quad);
                    }
                });
        return reader.read();
    }

    /**
     * Reads Turtle in our vocabulary.
     *
     * @param source id of the source that says it
     * @throws CaseloomException EDIT_REFUSED where it is no Turtle, ONTOLOGY_INVALID where something would be lost
     */
    public static Ontology readTurtle(InputStream turtle, String source) {
        try {
            return read(turtle, Lang.TURTLE, source);
        } catch (RiotException e) {
            throw new CaseloomException(ErrorCode.EDIT_REFUSED, "this is no Turtle: " + e.getMessage(), e);
        }
    }

    private static void write(Ontology ontology, StreamRDF out) {
        out.start();
        SettingsQuads.of(ontology.settings()).forEach(out::quad);
        List<OntologyConcept> concepts = ontology.ordered();
        concepts.forEach(concept -> ConceptQuads.of(concept).forEach(out::quad));
        out.finish();
    }
}
