package org.caseloom.search.sparql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** One case as triples: its own, and those of the parts below it. Thread-safe. */
@Singleton
public final class CaseDescription {
    /** Media types in which a case can be described. */
    public static final List<String> MEDIA_TYPES = AnswerFormat.Triples.mediaTypes();

    private static final String CASES = "https://caseloom.org/case/";
    private static final String PREFIXES = """
        PREFIX cl: <https://caseloom.org/ns#>
        PREFIX c: <https://caseloom.org/concept/>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX obo: <http://purl.obolibrary.org/obo/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX qudt: <http://qudt.org/schema/qudt/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX unit: <http://qudt.org/vocab/unit/>
        """;

    private final SparqlReader reader;

    public CaseDescription(SparqlReader reader) {
        this.reader = reader;
    }

    /**
     * Describes the case; empty where the graph does not hold it.
     *
     * @param local what follows {@code https://caseloom.org/case/} in its IRI: the id, percent-encoded
     */
    public Optional<SparqlAnswer> of(String local, List<String> accepted) {
        String iri = "<" + CASES + local + ">";
        String ask = "ASK { " + iri + " a <https://caseloom.org/ns#Case> }";
        boolean there = new String(reader.answer(ask, List.of("text/csv")).body(),
                StandardCharsets.US_ASCII).contains("true");
        if (!there) {
            return Optional.empty();
        }
        return Optional.of(reader.answer(PREFIXES + """
            CONSTRUCT { ?part ?property ?value } WHERE {
              { BIND(%1$s AS ?part) ?part ?property ?value }
              UNION { SELECT DISTINCT ?part ?property ?value {
                %1$s cl:mention|cl:outcome|cl:refinement|cl:recommendation|cl:mention/cl:relation ?part .
                ?part ?property ?value } }
            }""".formatted(iri), accepted));
    }
}
