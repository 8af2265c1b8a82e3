package org.caseloom.kg.graph;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;

import static org.assertj.core.api.Assertions.assertThat;

/** What a store gives back must be what it was given, else a document could not be removed whole. */
class StoredValuesTest {
    private static final Node SUBJECT = NodeFactory.createURI("https://caseloom.org/case/a");
    private final Dataset dataset = TDB2Factory.createDataset();

    @Property(tries = 300)
    void everyNumberComesBackAsItWasWritten(
            @ForAll @BigRange(min = "-1000000", max = "100000000000000000000") @Scale(6) BigDecimal number) {
        check(number);
    }

    @Example
    void wholeNumbersComeBackToo() {
        check(new BigDecimal("39"));
        check(new BigDecimal("1E+3"));
        check(new BigDecimal("0.00"));
        check(BigDecimal.ZERO);
    }

    private void check(BigDecimal number) {
        TripleCollector collector = new TripleCollector();
        collector.decimal(SUBJECT, CaseTerms.NUMERIC_VALUE, number);
        Set<Triple> stored = Txn.calculateWrite(dataset, () -> {
            Graph graph = dataset.asDatasetGraph().getDefaultGraph();
            collector.triples().forEach(graph::add);
            Set<Triple> found = new HashSet<>(graph.find(Node.ANY, Node.ANY, Node.ANY).toList());
            found.forEach(graph::delete);
            assertThat(graph.isEmpty()).as("removed by what was found").isTrue();
            return found;
        });
        assertThat(stored).isEqualTo(collector.triples());
    }
}
