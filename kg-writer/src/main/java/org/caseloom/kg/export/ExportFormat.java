package org.caseloom.kg.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form knowledge leaves, and the files it makes beside the manifest. */
public enum ExportFormat {
    /** The graph, a quad a line: case graph, catalogue of releases, statistics. */
    NQUADS("graph.nq", "ontology.ttl"),
    /** The same for people to read. */
    TRIG("graph.trig", "ontology.ttl"),
    /** A FHIR R4 bundle a case, one a line. */
    FHIR("fhir-bundles.ndjson"),
    /** A GA4GH phenopacket (version 2) a case, one a line. */
    PHENOPACKET("phenopackets.ndjson"),
    /** Tables: a row a case, a row a mention, and what the columns mean. */
    CSV("cases.csv", "mentions.csv", "columns.csv");

    private final List<String> files;

    ExportFormat(String... files) {
        this.files = List.of(files);
    }

    /** The names of the files. */
    public List<String> files() {
        return files;
    }

    /** Whether it is read from the graph alone, and needs no documents. */
    public boolean isGraph() {
        return this == NQUADS || this == TRIG;
    }

    /** The name on the command line and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name, whatever its case. */
    public static Optional<ExportFormat> ofCode(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equalsIgnoreCase(code.strip())).findFirst();
    }

    /** All names, for messages. */
    public static String codes() {
        return Arrays.stream(values()).map(ExportFormat::code).collect(Collectors.joining(", "));
    }
}
