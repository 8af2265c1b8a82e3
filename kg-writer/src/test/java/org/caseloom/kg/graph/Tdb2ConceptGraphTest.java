package org.caseloom.kg.graph;

import org.apache.jena.tdb2.TDB2Factory;

class Tdb2ConceptGraphTest extends ConceptGraphContract {
    @Override
    GraphStore store() {
        return new Tdb2Store(TDB2Factory.createDataset());
    }
}
