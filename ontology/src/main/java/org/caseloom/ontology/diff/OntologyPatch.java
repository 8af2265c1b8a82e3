package org.caseloom.ontology.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.rdf.ConceptQuads;
import org.caseloom.ontology.rdf.OntologyReader;
import org.caseloom.ontology.rdf.SettingsQuads;

/**
 * What lies between two moments of the ontology as an RDF Patch: one transaction of deletions, then additions, each with
 * its graph. Any store that holds the one moment and applies it holds the other. Written concept by concept, so the
 * patch of a whole import needs no memory of its own. Stateless.
 */
public final class OntologyPatch {
    private static final String RELEASES = "https://caseloom.org/release/";

    static {
        JenaSystem.init();
    }

    private OntologyPatch() {}

    /**
     * Writes the patch.
     *
     * @param id       of the release or draft that {@code after} is; becomes the patch's header {@code id}
     * @param previous of the release that {@code before} is; null where it is none
     * @param out      stays open
     */
    public static void write(Ontology before, Ontology after, String id, @Nullable String previous, OutputStream out)
            throws IOException {
        Collection<String> changed = OntologyDiff.changedConcepts(before, after);
        RDFChangesWriterText patch = RDFPatchOps.textWriter(out);
        patch.start();
        patch.header("id", release(id));
        if (previous != null) {
            patch.header("prev", release(previous));
        }
        patch.txnBegin();
        // all deletions first: a statement about a member moves from one concept to another by going and coming
        difference(before, after, changed, quad -> patch.delete(quad.getGraph(), quad.getSubject(),
                quad.getPredicate(), quad.getObject()));
        difference(after, before, changed, quad -> patch.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(),
                quad.getObject()));
        patch.txnCommit();
        patch.finish();
        out.flush();
    }

    /**
     * What a patch makes of an ontology. Needs memory for all its statements.
     *
     * @throws CaseloomException SOURCE_DAMAGED where it is no RDF Patch
     */
    public static Ontology applied(InputStream patch, Ontology before) {
        DatasetGraph statements = DatasetGraphFactory.create();
        SettingsQuads.of(before.settings()).forEach(statements::add);
        before.byId().values().forEach(concept -> ConceptQuads.of(concept).forEach(statements::add));
        RDFPatchOps.applyChange(statements, read(patch));
        OntologyReader reader = new OntologyReader(Source.CURATOR);
        statements.find().forEachRemaining(reader::add);
        return reader.read();
    }

    private static RDFPatch read(InputStream patch) {
        try {
            return RDFPatchOps.read(patch);
        } catch (RiotException e) {
            throw new CaseloomException(ErrorCode.SOURCE_DAMAGED, "this is no RDF Patch: " + e.getMessage(), e);
        }
    }

    /** Passes on what the one has and the other lacks: of the settings, and of each changed concept. */
    private static void difference(Ontology from, Ontology other, Collection<String> changed, Consumer<Quad> each) {
        missing(SettingsQuads.of(from.settings()), SettingsQuads.of(other.settings()), each);
        changed.forEach(id -> missing(quads(from.byId().get(id)), quads(other.byId().get(id)), each));
    }

    private static void missing(List<Quad> from, List<Quad> in, Consumer<Quad> each) {
        Set<Quad> there = new HashSet<>(in);
        from.stream().filter(quad -> !there.contains(quad)).forEach(each);
    }

    private static List<Quad> quads(@Nullable OntologyConcept concept) {
        return concept == null ? List.of() : ConceptQuads.of(concept);
    }

    private static Node release(String id) {
        return NodeFactory.createURI(RELEASES + id);
    }
}
