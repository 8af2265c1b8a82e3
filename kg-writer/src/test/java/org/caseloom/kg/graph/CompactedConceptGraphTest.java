package org.caseloom.kg.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on disk, in the store that graph-writer alone has. */
class CompactedConceptGraphTest extends ConceptGraphContract {
    @TempDir
    private Path folder;
    private final List<Dataset> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Dataset::close);
    }

    @Override
    GraphStore store() {
        Dataset dataset = StoreGenerations.open(folder.resolve("graph-" + opened.size()));
        opened.add(dataset);
        return Tdb2Store.compacted(dataset);
    }
}
