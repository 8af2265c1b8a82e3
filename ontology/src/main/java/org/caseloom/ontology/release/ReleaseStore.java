package org.caseloom.ontology.release;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.rdf.ConceptQuads;
import org.caseloom.ontology.rdf.SettingsQuads;
import org.caseloom.ontology.vocabulary.Caseloom;

/**
 * Every release that was published: the content of each in files, the one in force also as graph
 * {@code https://caseloom.org/ontology} of the dataset, and the catalogue in graph
 * {@code https://caseloom.org/releases}. A release is published by one transaction that changes the graph, adds to the
 * catalogue and moves "current"; its files are there before. A crash in between leaves files nobody names.
 * Thread-safe as the dataset is.
 */
public final class ReleaseStore {
    /** The graph of the release in force. */
    public static final String IN_FORCE = "https://caseloom.org/ontology";

    /** What a writer of cases notes of the concepts where it writes them itself. */
    private static final String APART = "https://caseloom.org/graph/concepts";
    private static final String RELEASES = "https://caseloom.org/release/";
    private static final String CATALOGUE = "https://caseloom.org/releases";
    private static final Resource CURRENT = ResourceFactory.createResource(CATALOGUE + "#current");
    private static final Property IS = DCTerms.hasVersion;
    private static final Property RESTORED_TO = ResourceFactory.createProperty(Caseloom.NAMESPACE, "restoredTo");
    private static final Property DRAFT = ResourceFactory.createProperty(Caseloom.NAMESPACE, "draft");
    private static final Property CONCEPTS = ResourceFactory.createProperty(Caseloom.NAMESPACE, "conceptCount");
    private static final Property TERMS = ResourceFactory.createProperty(Caseloom.NAMESPACE, "termCount");

    private final Dataset dataset;
    private final ReleaseFiles files;

    /**
     * A store.
     *
     * @param folder where the contents of releases lie
     */
    public ReleaseStore(Dataset dataset, Path folder) {
        this.dataset = dataset;
        this.files = new ReleaseFiles(folder);
    }

    /** The release in force; empty in a new store. */
    public Optional<ReleaseInfo> current() {
        return Txn.calculateRead(dataset, () -> {
            Model catalogue = dataset.getNamedModel(CATALOGUE);
            Statement current = catalogue.getProperty(CURRENT, IS);
            return current == null ? Optional.empty() : Optional.of(info(catalogue, current.getResource()));
        });
    }

    /** All releases, the newest first. */
    public List<ReleaseInfo> list() {
        return Txn.calculateRead(dataset, () -> {
            Model catalogue = dataset.getNamedModel(CATALOGUE);
            return catalogue.listSubjectsWithProperty(DCTerms.issued)
                    .mapWith(release -> info(catalogue, release))
                    .toList()
                    .stream()
                    .sorted(Comparator.comparing(ReleaseInfo::published).thenComparing(ReleaseInfo::id).reversed())
                    .toList();
        });
    }

    /** A release by its id. */
    public ReleaseInfo info(String id) {
        return list().stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no release " + id));
    }

    /**
     * What a release says.
     *
     * @throws CaseloomException NOT_FOUND, or RELEASE_DAMAGED where a file of it cannot be read
     */
    public Ontology content(String id) {
        return files.read(info(id).id());
    }

    /** The id the next release will have. */
    public String nextId(Instant published) {
        Set<String> taken = new HashSet<>();
        list().forEach(release -> taken.add(release.id()));
        String day = published.atZone(ZoneOffset.UTC).toLocalDate().toString();
        int number = 1;
        while (taken.contains(day + "." + number)) {
            number++;
        }
        return day + "." + number;
    }

    /**
     * Puts a release in force.
     *
     * @param before what the release in force says; empty for the first
     * @param terms  what annotators get of {@code after}; its id and time are the release's
     * @throws CaseloomException PUBLISHING where another release came in between; nothing has changed then
     */
    public ReleaseInfo add(Ontology before, Ontology after, TermRelease terms, ReleaseNote note) {
        ReleaseInfo info = new ReleaseInfo(terms.id(), terms.published(), note.author(), note.text(), note.previous(),
                note.restoredTo(), note.draft(), terms.concepts().size(), terms.termCount());
        files.write(info.id(), after);
        Txn.executeWrite(dataset, () -> {
            Model catalogue = dataset.getNamedModel(CATALOGUE);
            Statement current = catalogue.getProperty(CURRENT, IS);
            String inForce = current == null ? null : id(current.getResource());
            Resource release = ResourceFactory.createResource(RELEASES + info.id());
            if (!Objects.equals(inForce, note.previous()) || catalogue.contains(release, DCTerms.issued)) {
                throw new CaseloomException(ErrorCode.PUBLISHING, "release " + inForce + " came in between; this one"
                        + " was made from " + note.previous());
            }
            if (inForce == null) { // what a writer of cases apart from the ontology left; nobody would ever remove it
                dataset.removeNamedModel(IN_FORCE);
                dataset.removeNamedModel(APART);
            }
            replace(dataset.asDatasetGraph().getGraph(NodeFactory.createURI(IN_FORCE)), before, after);
            describe(catalogue, release, info);
            catalogue.removeAll(CURRENT, IS, null);
            catalogue.add(CURRENT, IS, release);
        });
        return info;
    }

    /** Files of releases that no transaction ever named are what a crash left. */
    public void removeStrayFiles() {
        files.removeAllBut(ids());
    }

    /** Whether the content of every release is still there; the ids of those that lack a file. */
    public List<String> missing() {
        return ids().stream().filter(id -> !files.isWhole(id)).toList();
    }

    private List<String> ids() {
        return list().stream().map(ReleaseInfo::id).toList();
    }

    private static void replace(Graph graph, Ontology before, Ontology after) {
        replace(graph, SettingsQuads.of(before.settings()), SettingsQuads.of(after.settings()));
        after.byId().forEach((id, concept) -> {
            OntologyConcept old = before.byId().get(id);
            if (old != concept && !concept.equals(old)) {
                replace(graph, old == null ? List.of() : ConceptQuads.of(old), ConceptQuads.of(concept));
            }
        });
        before.byId().forEach((id, concept) -> {
            if (!after.byId().containsKey(id)) {
                replace(graph, ConceptQuads.of(concept), List.of());
            }
        });
    }

    private static void replace(Graph graph, List<Quad> before, List<Quad> after) {
        Set<Triple> old = triples(before);
        Set<Triple> next = triples(after);
        old.stream().filter(triple -> !next.contains(triple)).forEach(graph::delete);
        next.stream().filter(triple -> !old.contains(triple)).forEach(graph::add);
    }

    private static Set<Triple> triples(List<Quad> quads) {
        Set<Triple> triples = HashSet.newHashSet(quads.size());
        quads.forEach(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private static void describe(Model catalogue, Resource release, ReleaseInfo info) {
        catalogue.add(release, DCTerms.issued, info.published().toString());
        catalogue.add(release, DCTerms.creator, info.author());
        catalogue.add(release, DCTerms.description, info.note());
        catalogue.addLiteral(release, CONCEPTS, info.concepts());
        catalogue.addLiteral(release, TERMS, info.terms());
        if (info.previous() != null) {
            catalogue.add(release, DCTerms.replaces, ResourceFactory.createResource(RELEASES + info.previous()));
        }
        if (info.restoredTo() != null) {
            catalogue.add(release, RESTORED_TO, ResourceFactory.createResource(RELEASES + info.restoredTo()));
        }
        if (info.draft() != null) {
            catalogue.add(release, DRAFT, info.draft());
        }
    }

    private static ReleaseInfo info(Model catalogue, Resource release) {
        return new ReleaseInfo(id(release), Instant.parse(text(catalogue, release, DCTerms.issued)),
                text(catalogue, release, DCTerms.creator), text(catalogue, release, DCTerms.description),
                linked(catalogue, release, DCTerms.replaces), linked(catalogue, release, RESTORED_TO),
                catalogue.contains(release, DRAFT) ? text(catalogue, release, DRAFT) : null,
                literal(catalogue, release, CONCEPTS).getInt(), literal(catalogue, release, TERMS).getInt());
    }

    private static String text(Model catalogue, Resource release, Property property) {
        return literal(catalogue, release, property).getString();
    }

    private static Literal literal(Model catalogue, Resource release, Property property) {
        return catalogue.getRequiredProperty(release, property).getLiteral();
    }

    private static @Nullable String linked(Model catalogue, Resource release, Property property) {
        Statement statement = catalogue.getProperty(release, property);
        return statement == null ? null : id(statement.getResource());
    }

    private static String id(Resource release) {
        return release.getURI().substring(RELEASES.length());
    }
}
