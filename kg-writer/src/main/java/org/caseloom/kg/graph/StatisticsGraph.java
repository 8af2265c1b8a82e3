package org.caseloom.kg.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.kg.statistics.CaseCounts;
import org.caseloom.kg.statistics.ConceptCount;
import org.caseloom.kg.statistics.Interval;
import org.caseloom.kg.statistics.LinkCount;
import org.caseloom.kg.statistics.PairCount;

/**
 * The counts as graph {@code https://caseloom.org/graph/statistics} for SPARQL: every concept, what occurs surest with
 * each disease and drug, every stated link. Written when nothing else is to be written, at most every ten minutes, and
 * only what differs. The numbers of now are those of {@link CaseCounts}. Used by the thread that writes the graph.
 */
public final class StatisticsGraph implements Runnable {
    static final Node GRAPH = NodeFactory.createURI("https://caseloom.org/graph/statistics");
    static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(StatisticsGraph.class);
    private static final String BASE = "https://caseloom.org/statistics/";
    /** Pairs of fewer cases are left to the REST resource: most of them are chance. */
    private static final int LEAST_CASES = 3;
    private static final int PAIRS_A_CONCEPT = 30;
    private static final int DIGITS = 3;

    private final GraphStore store;
    private final CaseCounts counts;
    private long written = -1;
    private long lastTime = System.nanoTime() - BETWEEN.toNanos();

    public StatisticsGraph(GraphStore store, CaseCounts counts) {
        this.store = store;
        this.counts = counts;
    }

    /** Writes where something has changed and the last time is long enough ago. A failure is told and tried again. */
    @Override
    public void run() {
        if (!counts.isWhole() || counts.changes() == written || System.nanoTime() - lastTime < BETWEEN.toNanos()) {
            return;
        }
        lastTime = System.nanoTime();
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("the statistics graph was not written; the next try is in {} minutes", BETWEEN.toMinutes(), e);
        }
    }

    /** Makes the graph say what the counts say. */
    void write() {
        long now = counts.changes();
        Set<Triple> triples = triples();
        Set<Triple> stored = store.contents(GRAPH);
        List<Triple> gone = stored.stream().filter(triple -> !triples.contains(triple)).toList();
        List<Triple> come = triples.stream().filter(triple -> !stored.contains(triple)).toList();
        store.edit(List.of(new GraphEdit(GRAPH, gone, come)));
        written = now;
        LOG.info("the statistics graph holds {} triples", triples.size());
    }

    private Set<Triple> triples() {
        TripleCollector triples = new TripleCollector();
        for (String concept : counts.concepts()) {
            add(triples, counts.concept(concept));
        }
        for (MentionType type : List.of(MentionType.DISEASE, MentionType.MEDICATION)) {
            for (String concept : counts.concepts(type, LEAST_CASES)) {
                counts.with(concept, null, LEAST_CASES, PAIRS_A_CONCEPT).forEach(pair -> add(triples, pair));
            }
        }
        counts.links(null, 1, 0).forEach(link -> add(triples, link));
        return triples.triples();
    }

    private static void add(TripleCollector triples, ConceptCount count) {
        Node node = node("concept", count.concept());
        triples.add(node, RDF.type.asNode(), CaseTerms.CONCEPT_COUNT);
        triples.add(node, CaseTerms.CONCEPT, concept(count.concept()));
        triples.number(node, CaseTerms.CASES, count.cases());
        triples.number(node, CaseTerms.PRESENT_CASES, count.present());
        triples.number(node, CaseTerms.ABSENT_CASES, count.absent());
        triples.number(node, CaseTerms.POSSIBLE_CASES, count.possible());
    }

    private static void add(TripleCollector triples, PairCount pair) {
        Node node = node("pair", pair.concept() + " " + pair.other());
        triples.add(node, RDF.type.asNode(), CaseTerms.PAIR_COUNT);
        triples.add(node, CaseTerms.CONCEPT, concept(pair.concept()));
        triples.add(node, CaseTerms.OTHER_CONCEPT, concept(pair.other()));
        triples.number(node, CaseTerms.CASES, pair.cases());
        triples.number(node, CaseTerms.CONCEPT_CASES, pair.one());
        triples.number(node, CaseTerms.OTHER_CASES, pair.two());
        triples.number(node, CaseTerms.BOTH_CASES, pair.both());
        triples.number(node, CaseTerms.DENIED_CASES, pair.denied());
        Interval lift = pair.lift();
        if (lift != null) {
            decimal(triples, node, CaseTerms.LIFT, lift.estimate());
            decimal(triples, node, CaseTerms.LIFT_LOW, lift.low());
            decimal(triples, node, CaseTerms.LIFT_HIGH, lift.high());
        }
    }

    private static void add(TripleCollector triples, LinkCount count) {
        Node node = node("link", count.link().type() + " " + count.link().from() + " " + count.link().to());
        triples.add(node, RDF.type.asNode(), CaseTerms.LINK_COUNT);
        triples.text(node, CaseTerms.RELATION_TYPE, count.link().type());
        triples.add(node, CaseTerms.FROM_CONCEPT, concept(count.link().from()));
        triples.add(node, CaseTerms.TO_CONCEPT, concept(count.link().to()));
        triples.number(node, CaseTerms.CASES, count.cases());
    }

    /** Three digits behind the point say all that such numbers know, and change less often. */
    private static void decimal(TripleCollector triples, Node node, Node predicate, double value) {
        triples.decimal(node, predicate, BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
    }

    private static Node node(String kind, String name) {
        return NodeFactory.createURI(BASE + kind + "/" + CaseIris.encodedName(name));
    }

    private static Node concept(String id) {
        return NodeFactory.createURI(CaseIris.ofConcept(id));
    }
}
