package org.caseloom.service.alone;

import java.util.function.BooleanSupplier;

import io.micronaut.context.ApplicationContext;

import org.caseloom.ingest.IngestService;
import org.caseloom.kg.WriterService;
import org.caseloom.nlp.StructuringService;
import org.caseloom.ontology.OntologyService;
import org.caseloom.search.SearchService;
import org.caseloom.service.settings.ServiceName;

/** Starts a service itself, when the topics are there, and tells how to see that it lives. */
record ServiceStart(ApplicationContext context) {
    BooleanSupplier of(ServiceName service) {
        return switch (service) {
            case INGEST_SERVICE -> ingest();
            case NLP_STREAM -> structuring();
            case GRAPH_WRITER, INDEX_WRITER -> writer();
            case SEARCH_API -> search();
            case ONTOLOGY -> ontology();
            case TOPICS -> throw new IllegalArgumentException("a job does not run");
        };
    }

    private BooleanSupplier ingest() {
        IngestService ingest = context.getBean(IngestService.class);
        ingest.start();
        return ingest::isAlive;
    }

    private BooleanSupplier structuring() {
        StructuringService structuring = context.getBean(StructuringService.class);
        structuring.start();
        return structuring::isAlive;
    }

    private BooleanSupplier writer() {
        WriterService writer = context.getBean(WriterService.class);
        writer.start();
        return writer::isAlive;
    }

    private BooleanSupplier search() {
        SearchService search = context.getBean(SearchService.class);
        search.start();
        BooleanSupplier structuring = structuring();
        return () -> search.isAlive() && structuring.getAsBoolean();
    }

    private BooleanSupplier ontology() {
        OntologyService ontology = context.getBean(OntologyService.class);
        ontology.start(); // the topic then has the release in force, and structuring begins with it
        BooleanSupplier structuring = structuring();
        ontology.prepare();
        return () -> ontology.isAlive() && structuring.getAsBoolean();
    }
}
