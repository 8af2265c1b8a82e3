package org.caseloom.search.sparql;

import java.util.Arrays;
import java.util.List;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** In which form an answer is written, chosen by the request's Accept header; the first of a kind where it is silent. */
final class AnswerFormat {
    /** A form of rows, with every media type that asks for it; the first is what the answer is labelled with. */
    enum Rows {
        JSON(ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
        XML(ResultSetLang.RS_XML,
                "application/sparql-results+xml", "application/xml", "text/xml"),
        CSV(ResultSetLang.RS_CSV,
                "text/csv"),
        TSV(ResultSetLang.RS_TSV, "text/tab-separated-values");

        private final Lang lang;
        private final List<String> mediaTypes;

        Rows(Lang lang, String... mediaTypes) {
            this.lang = lang;
            this.mediaTypes = List.of(mediaTypes);
        }

        Lang lang() {
            return lang;
        }

        String mediaType() {
            return mediaTypes.getFirst();
        }

        static Rows accepted(List<String> accepted) {
            return accepted.stream()
                    .flatMap(type -> Arrays.stream(values()).filter(form -> form.mediaTypes.contains(type)))
                    .findFirst().orElse(JSON);
        }
    }

    /** A form of triples. */
    enum Triples {
        TURTLE(RDFFormat.TURTLE, "text/turtle"),
        JSON_LD(RDFFormat.JSONLD, "application/ld+json"),
        N_TRIPLES(
                RDFFormat.NTRIPLES, "application/n-triples"),
        RDF_XML(RDFFormat.RDFXML, "application/rdf+xml");

        private final RDFFormat format;
        private final String mediaType;

        Triples(RDFFormat format, String mediaType) {
            this.format = format;
            this.mediaType = mediaType;
        }

        RDFFormat format() {
            return format;
        }

        String mediaType() {
            return mediaType;
        }

        static List<String> mediaTypes() {
            return Arrays.stream(values()).map(Triples::mediaType).toList();
        }

        static Triples accepted(List<String> accepted) {
            return accepted.stream()
                    .flatMap(type -> Arrays.stream(values()).filter(form -> form.mediaType.equals(type)))
                    .findFirst().orElse(TURTLE);
        }
    }

    private AnswerFormat() {}
}
