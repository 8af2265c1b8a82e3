package org.caseloom.kg.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.ReleasePart;
import org.caseloom.kg.concepts.ConceptStore;
import org.caseloom.kg.concepts.PublishedRelease;

/**
 * The release in force as graph {@code https://caseloom.org/ontology} of a store that the ontology does not write to
 * itself. A release costs the parts in which it differs from the one that is there; one that differs little is a single
 * transaction, a large one many small ones, and until the last of them {@link ConceptPlaces} says no release. What a crash
 * interrupted goes on with the parts that lack their mark. Used by one thread, beside the one that writes cases.
 *
 * <p>In a transaction the marks go before anything else and come after everything else, for stores that have none.
 */
public final class ConceptGraph implements ConceptStore {
    static final Node GRAPH = NodeFactory.createURI("https://caseloom.org/ontology");
    private static final Logger LOG = LoggerFactory.getLogger(ConceptGraph.class);
    private static final Node CATALOGUE = NodeFactory.createURI("https://caseloom.org/releases");
    private static final Node CURRENT = NodeFactory.createURI("https://caseloom.org/releases#current");
    /** A fraction of a second in TDB2, a megabyte of text to an endpoint. */
    private static final int TRIPLES_TOGETHER = 10_000;
    private static final int CONCEPTS_TOGETHER = 500;

    private final GraphStore store;
    private final int together;

    /** The graph in this store. */
    public ConceptGraph(GraphStore store) {
        this(store, TRIPLES_TOGETHER);
    }

    ConceptGraph(GraphStore store, int together) {
        this.store = store;
        this.together = together;
    }

    @Override
    public boolean hold(PublishedRelease release, boolean anew, BooleanSupplier abandoned) {
        ConceptPlaces there = ConceptPlaces.read(store);
        if (there.keys().isEmpty() && isTheOntologysOwn(release)) {
            LOG.warn(
                    "release {} is not written into the graph's store, which has a copy of the ontology's own graph that"
                            + " nobody keeps up to date: start with an empty store, or delete the graphs {} and {} in it",
                    release.id(), GRAPH, CATALOGUE);
            return true;
        }
        Map<String, String> keys = new TreeMap<>();
        release.parts().keySet().forEach(key -> keys.put(ReleasePart.place(key), key));
        Set<String> changed = new TreeSet<>(keys.keySet());
        changed.addAll(there.keys().keySet());
        changed.removeIf(place -> !anew && there.keys().getOrDefault(place, "").equals(keys.get(place)));
        if (changed.isEmpty() && there.isWhole(release.id())) {
            return true;
        }
        return new Change(there, keys, release, new EditQueue(store, together)).make(changed, abandoned);
    }

    /** As in a copy of a data folder in which everything ran together; to write there as well would spoil it for that. */
    private boolean isTheOntologysOwn(PublishedRelease release) {
        return !store.about(CATALOGUE, List.of(CURRENT)).isEmpty() && !store.about(GRAPH, release.parts()
                .values()
                .stream()
                .flatMap(part -> part.get().concepts().stream())
                .limit(CONCEPTS_TOGETHER)
                .map(concept -> ConceptTriples.node(concept.id()))
                .toList(), RDF.type.asNode()).isEmpty();
    }

    private static List<Node> nodes(List<Concept> concepts) {
        return concepts.stream().map(concept -> ConceptTriples.node(concept.id())).toList();
    }

    /**
     * From what is there to a release.
     *
     * @param keys the keys of the release's parts by place
     */
    private record Change(ConceptPlaces there, Map<String, String> keys, PublishedRelease release, EditQueue edits) {
        boolean make(Set<String> places, BooleanSupplier abandoned) {
            edits.remove(ConceptPlaces.GRAPH, there.versions());
            boolean gone = false;
            for (String place : places) {
                if (abandoned.getAsBoolean()) {
                    return false;
                }
                gone |= there.keys().containsKey(place) && takeOut(place);
            }
            if (gone) { // a concept may have moved to another part
                edits.write();
            }
            for (String place : places) {
                if (abandoned.getAsBoolean()) {
                    return false;
                }
                if (keys.containsKey(place)) {
                    bringIn(place, keys.get(place));
                }
            }
            edits.add(ConceptPlaces.GRAPH, List.of(ConceptPlaces.version(release.id())));
            edits.write();
            LOG.info("the graph's concepts are those of release {}: {} of {} parts differed, {} triples came or went",
                    release.id(), places.size(), keys.size(), edits.written());
            return true;
        }

        /** What the part at a place has no more; whether there was anything. */
        private boolean takeOut(String place) {
            edits.remove(ConceptPlaces.GRAPH, List.of(ConceptPlaces.key(place, there.keys().get(place))));
            Set<Node> gone = ConceptPlaces.members(edits.store(), place);
            if (keys.containsKey(place)) {
                nodes(concepts(keys.get(place))).forEach(gone::remove);
            }
            for (List<Node> some : pieces(gone)) {
                edits.remove(GRAPH, edits.store().about(GRAPH, some));
                edits.remove(ConceptPlaces.GRAPH, ConceptPlaces.members(place, some));
                edits.writeIfEnough();
            }
            if (!keys.containsKey(place)) {
                edits.remove(ConceptPlaces.GRAPH, List.of(ConceptPlaces.part(place)));
            }
            return !gone.isEmpty();
        }

        private void bringIn(String place, String key) {
            Set<Node> members = Set.of();
            if (there.keys().containsKey(place)) {
                members = ConceptPlaces.members(edits.store(), place);
            } else {
                edits.add(ConceptPlaces.GRAPH, List.of(ConceptPlaces.part(place)));
            }
            bringIn(concepts(key), place, members);
            edits.add(ConceptPlaces.GRAPH, List.of(ConceptPlaces.key(place, key)));
        }

        private void bringIn(List<Concept> concepts, String place, Set<Node> members) {
            for (List<Concept> some : pieces(concepts)) {
                List<Node> nodes = nodes(some);
                Set<Triple> before = new HashSet<>(edits.store().about(GRAPH, nodes));
                Set<Triple> after = new HashSet<>();
                some.forEach(concept -> after.addAll(ConceptTriples.of(concept)));
                edits.add(ConceptPlaces.GRAPH, ConceptPlaces.members(place,
                        nodes.stream().filter(node -> !members.contains(node)).toList()));
                edits.change(GRAPH, missing(before, after), missing(after, before));
                edits.writeIfEnough();
            }
        }

        private static <T> List<List<T>> pieces(Collection<T> all) {
            return all.stream().gather(Gatherers.windowFixed(CONCEPTS_TOGETHER)).toList();
        }

        private List<Concept> concepts(String key) {
            return release.parts().get(key).get().concepts();
        }

        private static List<Triple> missing(Set<Triple> here, Set<Triple> there) {
            return here.stream().filter(triple -> !there.contains(triple)).toList();
        }
    }
}
