package org.caseloom.service.apart;

/** Properties of the container that only a service alone has. */
public final class Apart {
    /** The name of the service that is alone in its process. */
    public static final String SERVICE = "caseloom.alone";
    /** Where graph-writer is; empty where nobody says. */
    public static final String GRAPH_WRITER_URL = "caseloom.apart.graph-writer";
    /** Where ontology is; empty where nobody says. */
    public static final String ONTOLOGY_URL = "caseloom.apart.ontology";

    private Apart() {}
}
