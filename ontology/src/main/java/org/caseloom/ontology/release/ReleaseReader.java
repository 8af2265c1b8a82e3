package org.caseloom.ontology.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.vocabulary.Caseloom;

/**
 * Turns the graph of a release into what annotators read. The same graph always gives the same release: concepts are
 * ordered by id, terms by kind, language and text. Stateless.
 */
public final class ReleaseReader {
    private static final String READING_SUBTAG = "Hira";
    private static final Comparator<Term> TERM_ORDER = Comparator
            .comparing(Term::kind)
            .thenComparing(Term::lang)
            .thenComparing(Term::text);

    private ReleaseReader() {}

    /** Reads a checked graph; what the consistency check would refuse may be left out silently here. */
    public static TermRelease read(Model model, String id, Instant published) {
        List<Concept> concepts = new ArrayList<>();
        Caseloom.TYPES.forEach((type, mentionType) -> model.listSubjectsWithProperty(RDF.type, type)
                .forEach(concept -> concepts.add(concept(concept, mentionType))));
        concepts.sort(Comparator.comparing(Concept::id));
        return new TermRelease(id, published, concepts, Quantities.units(model), Quantities.rules(model));
    }

    private static Concept concept(Resource concept, MentionType type) {
        Map<Language, String> label = new EnumMap<>(Language.class);
        List<Term> terms = new ArrayList<>();
        for (Statement statement : concept.listProperties(SKOS.prefLabel).toList()) {
            Language.ofTag(statement.getLanguage()).ifPresent(language -> label.put(language, statement.getString()));
        }
        terms.addAll(terms(concept, SKOS.prefLabel, Kind.PREFERRED));
        terms.addAll(terms(concept, SKOS.altLabel, Kind.ALTERNATIVE));
        terms.addAll(terms(concept, SKOS.hiddenLabel, Kind.ALTERNATIVE));
        terms.addAll(terms(concept, Caseloom.LAY_LABEL, Kind.LAY));
        terms.addAll(terms(concept, Caseloom.ABBREVIATION, Kind.ABBREVIATION));
        terms.addAll(terms(concept, Caseloom.QUANTITY_SYMBOL, Kind.QUANTITY_SYMBOL));
        terms.sort(TERM_ORDER);
        List<String> broader = concept.listProperties(SKOS.broader)
                .mapWith(statement -> Caseloom.conceptId(statement.getResource()))
                .toList()
                .stream()
                .sorted()
                .toList();
        return new Concept(Caseloom.conceptId(concept), type, label, terms, broader, codes(concept),
                Quantities.analyte(concept));
    }

    private static List<Term> terms(Resource concept, Property property, Kind kind) {
        return concept.listProperties(property).mapWith(statement -> {
            String tag = statement.getLanguage();
            Kind actual = tag.endsWith(READING_SUBTAG) ? Kind.READING : kind;
            return new Term(statement.getString(), Language.ofTag(tag).orElse(Language.EN), actual);
        }).toList();
    }

    private static Codes codes(Resource concept) {
        Map<String, String> codes = new TreeMap<>();
        for (Statement match : concept.listProperties(SKOS.exactMatch).toList()) {
            RDFNode target = match.getObject();
            if (target.isURIResource()) {
                Caseloom.obo(target.asResource().getURI())
                        .ifPresent(code -> codes.put(code.substring(0, code.indexOf(':')), code));
            }
        }
        for (Statement notation : concept.listProperties(SKOS.notation).toList()) {
            String datatype = notation.getLiteral().getDatatypeURI();
            if (datatype.startsWith(Caseloom.NAMESPACE)) {
                codes.put(datatype.substring(Caseloom.NAMESPACE.length()), notation.getString());
            }
        }
        return Codes.of(codes);
    }
}
